import { useTranslation } from 'react-i18next'
import { TabbedPage } from '../ui/tabbed-page'
import { ModelPanel } from './model-panel'
import { TypePanel } from './type-panel'

/** What the shop takes in: its types with their lists, and the models of the catalogue. */
export function CataloguePage() {
  const { t } = useTranslation()
  return (
    <TabbedPage
      title={t('devices.catalogue.title')}
      tabs={['types', 'models']}
      labelOf={tab => t(`devices.catalogue.${tab}`)}
      panels={{ types: <TypePanel />, models: <ModelPanel /> }}
      kept="types"
    />
  )
}
