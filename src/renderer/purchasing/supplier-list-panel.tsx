import { Badge, Group, Stack, Switch, TextInput } from '@mantine/core'
import { IconListSearch, IconSearch, IconTruckDelivery } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Supplier } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { Ltr } from '../ui/ltr'
import { type Column, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { supplierPath } from './places'
import { openSupplierForm } from './supplier-form'
import { useAddressFilter } from './use-address-filter'

/** All suppliers by name, or those that the address asks for; a row opens one. */
export function SupplierListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const canManage = useMay()('purchasing.manage')
  const { values, change } = useAddressFilter(['text', 'withInactive'])
  const text = (values.text ?? '').trim().slice(0, 120)
  const pages = usePages(
    queries.purchasing.suppliers.infiniteOptions({
      ...pagesOf((cursor: string | undefined) => ({
        text,
        withInactive: values.withInactive === 'true',
        limit: 50,
        ...(cursor && { cursor }),
      })),
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('purchasing.suppliers.find')}
            placeholder={t('purchasing.suppliers.findHint')}
            leftSection={<IconSearch size={18} aria-hidden />}
            w={320}
            maxLength={120}
            value={values.text ?? ''}
            onChange={event => change({ text: event.currentTarget.value }, { replace: true })}
          />
          <Switch
            mb={8}
            label={t('purchasing.suppliers.withInactive')}
            checked={values.withInactive === 'true'}
            onChange={event => change({ withInactive: event.currentTarget.checked ? 'true' : null })}
          />
        </Group>
        {canManage && (
          <KeyButton
            shortcut="F8"
            onPress={() =>
              openSupplierForm(t('purchasing.suppliers.add'), ({ id }) => navigate(supplierPath(id)))
            }
          >
            {t('purchasing.suppliers.add')}
          </KeyButton>
        )}
      </Group>
      <ErrorNote error={pages.error} />
      <RowTable
        label={t('purchasing.views.suppliers')}
        columns={useSupplierColumns()}
        rows={pages.rows}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate(supplierPath(id))}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          text === '' ? (
            <EmptyState
              icon={<IconTruckDelivery />}
              text={t(canManage ? 'purchasing.suppliers.empty' : 'purchasing.suppliers.emptyToSee')}
            />
          ) : (
            <EmptyState icon={<IconListSearch />} text={t('purchasing.suppliers.nothingFound')} />
          )
        }
      />
    </Stack>
  )
}

function useSupplierColumns(): readonly Column<Supplier>[] {
  const { t } = useTranslation()
  const { number, phone: shown } = useFormat()
  const moneyColumn = useMoneyColumn()
  const countColumn = (key: 'openOrders' | 'openReturns'): Column<Supplier> => ({
    key,
    header: t(`purchasing.suppliers.${key}`),
    width: '132px',
    align: 'end',
    cell: supplier => (supplier[key] > 0 ? number(supplier[key]) : '–'),
  })
  return [
    { key: 'name', header: t('purchasing.suppliers.name'), cell: supplier => <Name supplier={supplier} /> },
    {
      key: 'phone',
      header: t('purchasing.suppliers.phone'),
      width: '170px',
      cell: ({ phone }) => (phone ? <Ltr>{shown(phone)}</Ltr> : '–'),
    },
    {
      key: 'leadTime',
      header: t('purchasing.suppliers.leadTime'),
      width: '110px',
      cell: ({ leadTimeDays }) =>
        leadTimeDays === null ? '–' : t('purchasing.suppliers.days', { days: number(leadTimeDays) }),
    },
    moneyColumn<Supplier>({
      key: 'minimum',
      header: t('purchasing.suppliers.minimumAmount'),
      width: '164px',
      of: ({ minimumAmount }) => minimumAmount || null,
    }),
    countColumn('openOrders'),
    countColumn('openReturns'),
  ]
}

function Name({ supplier: { name, isActive } }: { readonly supplier: Supplier }) {
  const { t } = useTranslation()
  if (isActive) return <Clipped>{name}</Clipped>
  return (
    <Group gap="xs" wrap="nowrap">
      <Clipped>{name}</Clipped>
      <Badge variant="light" color="gray" tt="none" style={{ flexShrink: 0 }}>
        {t('purchasing.suppliers.inactive')}
      </Badge>
    </Group>
  )
}
