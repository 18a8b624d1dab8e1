import { useTranslation } from 'react-i18next'
import type { Permission } from '#shared/staff/permissions'
import { CountListPanel } from '../counting/count-list-panel'
import { RequestsPanel } from '../part-requests/requests-panel'
import { BuyingPanel } from '../purchasing/buying-panel'
import { useMay } from '../shell/session'
import { TabbedPage } from '../ui/tabbed-page'
import { DocumentListPanel } from './document-list-panel'
import { PartListPanel } from './part-list-panel'
import { PlacePanel } from './place-panel'
import { StockActions } from './stock-actions'

const first = 'parts'
const others = ['requests', 'buying', 'counts', 'places', 'documents'] as const
export type StockTab = typeof first | (typeof others)[number]

/** Tabs that not everybody who sees the stock may open. */
const needs: Partial<Record<StockTab, Permission>> = { buying: 'purchasing.view', counts: 'counting.count' }

/** Spare parts: what there is, where it lies, and the documents that moved it. */
export function StockPage() {
  const { t } = useTranslation()
  const may = useMay()
  const shown = others.filter(tab => {
    const needed = needs[tab]
    return needed === undefined || may(needed)
  })
  return (
    <TabbedPage
      title={t('stock.title')}
      tabs={[first, ...shown]}
      labelOf={tab => t(`stock.tabs.${tab}`)}
      actions={tab => <StockActions tab={tab} />}
      panels={{
        parts: <PartListPanel />,
        requests: <RequestsPanel />,
        buying: <BuyingPanel />,
        counts: <CountListPanel />,
        places: <PlacePanel />,
        documents: <DocumentListPanel />,
      }}
    />
  )
}
