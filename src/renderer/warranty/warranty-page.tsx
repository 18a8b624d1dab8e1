import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { ClaimsLink } from '../claims/claims-link'
import { useMay } from '../shell/session'
import { Page } from '../ui/page'
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
  const [search, setSearch] = useSearchParams()
  const tab = tabs.find(candidate => candidate === search.get('tab')) ?? 'cards'
  return (
    <Page
      title={t('warranty.title')}
      actions={
        <>
          <ClaimsLink />
          {may('warranty.manage') && <WarrantyActions tab={tab} />}
        </>
      }
    >
      <Tabs
        value={tab}
        onChange={next => setSearch(next === null || next === 'cards' ? {} : { tab: next })}
        keepMounted={false}
      >
        <Tabs.List>
          {tabs.map(value => (
            <Tabs.Tab key={value} value={value}>
              {t(`warranty.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="cards" pt="md">
          <CardListPanel />
        </Tabs.Panel>
        <Tabs.Panel value="batches" pt="md">
          <BatchPanel />
        </Tabs.Panel>
        <Tabs.Panel value="policies" pt="md">
          <PolicyPanel />
        </Tabs.Panel>
        <Tabs.Panel value="manufacturers" pt="md">
          <ManufacturerPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
