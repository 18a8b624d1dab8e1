import { useTranslation } from 'react-i18next'
import { TabbedPage } from '../ui/tabbed-page'
import { DocumentListPanel } from './document-list-panel'
import { PartListPanel } from './part-list-panel'
import { PlacePanel } from './place-panel'
import { StockActions } from './stock-actions'

const tabs = ['parts', 'places', 'documents'] as const
export type StockTab = (typeof tabs)[number]

/** Spare parts: what there is, where it lies, and the documents that moved it. */
export function StockPage() {
  const { t } = useTranslation()
  return (
    <TabbedPage
      title={t('stock.title')}
      tabs={tabs}
      labelOf={tab => t(`stock.tabs.${tab}`)}
      actions={tab => <StockActions tab={tab} />}
      panels={{
        parts: <PartListPanel />,
        places: <PlacePanel />,
        documents: <DocumentListPanel />,
      }}
    />
  )
}
