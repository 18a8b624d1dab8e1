import { SegmentedControl, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { OrderListPanel } from './order-list-panel'
import { type BuyingView, buyingViews } from './places'
import { ReturnListPanel } from './return-list-panel'
import { SlowStockPanel } from './slow-stock-panel'
import { SuggestionPanel } from './suggestion-panel'
import { SupplierListPanel } from './supplier-list-panel'

const panels: Readonly<Record<BuyingView, ReactNode>> = {
  orders: <OrderListPanel />,
  suggestions: <SuggestionPanel />,
  suppliers: <SupplierListPanel />,
  returns: <ReturnListPanel />,
  idle: <SlowStockPanel />,
}

/** Buying: what was ordered, from whom, and what went back; the chosen view stands in the address. */
export function BuyingPanel() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const view = buyingViews.find(known => known === search.get('view')) ?? buyingViews[0]
  return (
    <Stack gap="md" style={{ flexGrow: 1 }}>
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('purchasing.view')}
        value={view}
        onChange={next => setSearch({ tab: 'buying', view: next })}
        data={buyingViews.map(value => ({ value, label: t(`purchasing.views.${value}`) }))}
      />
      {panels[view]}
    </Stack>
  )
}
