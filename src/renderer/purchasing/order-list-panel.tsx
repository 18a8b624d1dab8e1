import { Button, Group, Pill, Select, Stack } from '@mantine/core'
import { IconFilterOff, IconListSearch, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { OrderTable } from './order-table'
import { newOrderPath } from './places'
import { SupplierSelect } from './supplier-select'
import { stateChoices, useOrderFilter } from './use-order-filter'

/** All orders, newest first, or those that fit the filter in the address. */
export function OrderListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const canOrder = useMay()('purchasing.order')
  const { filter, isFiltered } = useOrderFilter()
  const pages = usePages(
    queries.purchasing.orders.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ ...filter, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  const none = canOrder ? 'purchasing.orders.empty' : 'purchasing.orders.emptyToSee'
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Filters />
        {canOrder && (
          <KeyButton shortcut="F8" onPress={() => navigate(newOrderPath())}>
            {t('purchasing.orders.add')}
          </KeyButton>
        )}
      </Group>
      <ErrorNote error={pages.error} />
      <OrderTable
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          isFiltered ? (
            <EmptyState icon={<IconListSearch />} text={t('purchasing.orders.nothingFound')} />
          ) : (
            <EmptyState icon={<IconShoppingCart />} text={t(none)} />
          )
        }
      />
    </Stack>
  )
}

/** What narrows the list. */
function Filters() {
  const { t } = useTranslation()
  const { filter, state, change, clear, isFiltered } = useOrderFilter()
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('purchasing.fields.state')}
        placeholder={t('common.all')}
        w={200}
        data={stateChoices.map(value => ({
          value,
          label: value === 'open' ? t('purchasing.orders.open') : t(`purchasing.states.${value}`),
        }))}
        value={state}
        onChange={next => change({ state: next })}
        clearable
      />
      <SupplierSelect
        label={t('purchasing.fields.supplier')}
        placeholder={t('common.all')}
        w={240}
        withInactive
        value={filter.supplierId ?? null}
        onChange={supplierId => change({ supplierId })}
        clearable
      />
      {filter.partId && (
        <Only
          label={t('purchasing.orders.ofPart')}
          clear={t('purchasing.orders.clearPart')}
          onClear={() => change({ partId: null })}
        />
      )}
      {filter.repairId && (
        <Only
          label={t('purchasing.orders.ofRepair')}
          clear={t('purchasing.orders.clearRepair')}
          onClear={() => change({ repairId: null })}
        />
      )}
      {isFiltered && (
        <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={clear}>
          {t('purchasing.clearFilters')}
        </Button>
      )}
    </Group>
  )
}

type OnlyProps = { readonly label: string; readonly clear: string; readonly onClear: () => void }

function Only({ label, clear, onClear }: OnlyProps) {
  return (
    <Pill size="lg" mb={4} withRemoveButton onRemove={onClear} removeButtonProps={{ 'aria-label': clear }}>
      {label}
    </Pill>
  )
}
