import { Button, Group, Stack, Switch } from '@mantine/core'
import { IconFilterOff, IconListSearch, IconTruckReturn } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { idSchema } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { sendBackPath } from './places'
import { ReturnTable } from './return-table'
import { SupplierSelect } from './supplier-select'
import { useAddressFilter } from './use-address-filter'

const keys = ['supplierId', 'all'] as const

/** What is with suppliers to be repaired, replaced or credited; what has ended only where it is asked for. */
export function ReturnListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { values } = useAddressFilter(keys)
  const supplierId = idSchema.safeParse(values.supplierId).data
  const isOpen = values.all !== 'true'
  const pages = usePages(
    queries.purchasing.returns.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        isOpen,
        ...(supplierId && { supplierId }),
        limit: 50,
        ...(cursor && { cursor }),
      })),
    ),
  )
  const none = supplierId
    ? 'purchasing.returns.nothingFound'
    : isOpen
      ? 'purchasing.returns.allEnded'
      : 'purchasing.returns.empty'
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Filters />
        <SendBack />
      </Group>
      <ErrorNote error={pages.error} />
      <ReturnTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={<EmptyState icon={supplierId ? <IconListSearch /> : <IconTruckReturn />} text={t(none)} />}
      />
    </Stack>
  )
}

function Filters() {
  const { t } = useTranslation()
  const { values, change, clear, isFiltered } = useAddressFilter(keys)
  return (
    <Group align="flex-end" gap="sm">
      <SupplierSelect
        label={t('purchasing.fields.supplier')}
        placeholder={t('common.all')}
        w={240}
        withInactive
        value={idSchema.safeParse(values.supplierId).data ?? null}
        onChange={supplierId => change({ supplierId })}
        clearable
      />
      <Switch
        mb={8}
        label={t('purchasing.returns.isOpen')}
        checked={values.all !== 'true'}
        onChange={event => change({ all: event.currentTarget.checked ? null : 'true' })}
      />
      {isFiltered && (
        <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={clear}>
          {t('purchasing.clearFilters')}
        </Button>
      )}
    </Group>
  )
}

function SendBack() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (!useMay()('purchasing.order')) return null
  return (
    <KeyButton shortcut="F8" onPress={() => navigate(sendBackPath())}>
      {t('purchasing.returns.add')}
    </KeyButton>
  )
}
