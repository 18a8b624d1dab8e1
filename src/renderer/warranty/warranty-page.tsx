import { useTranslation } from 'react-i18next'
import { ClaimsLink } from '../claims/claims-link'
import { useMay } from '../shell/session'
import { TabbedPage } from '../ui/tabbed-page'
import { BatchPanel } from './batch-panel'
import { CardListPanel } from './card-list-panel'
import { ManufacturerPanel } from './manufacturer-panel'
import { PolicyPanel } from './policy-panel'
import { WarrantyActions } from './warranty-actions'

const tabs = ['cards', 'batches', 'policies', 'manufacturers'] as const
export type WarrantyTab = (typeof tabs)[number]

/** Everything about warranty cards: the cards, what was issued together, what they promise and who pays. */
export function WarrantyPage() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <TabbedPage
      title={t('warranty.title')}
      tabs={tabs}
      labelOf={tab => t(`warranty.tabs.${tab}`)}
      actions={tab => (
        <>
          <ClaimsLink />
          {may('warranty.manage') && <WarrantyActions tab={tab} />}
        </>
      )}
      panels={{
        cards: <CardListPanel />,
        batches: <BatchPanel />,
        policies: <PolicyPanel />,
        manufacturers: <ManufacturerPanel />,
      }}
    />
  )
}
