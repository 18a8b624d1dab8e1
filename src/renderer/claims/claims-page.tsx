import { Button, Tabs } from '@mantine/core'
import { IconLock, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { Page } from '../ui/page'
import { ClaimListPanel } from './claim-list-panel'
import { CostPanel } from './cost-panel'
import { OwedPanel } from './owed-panel'
import { claimTabs } from './places'
import { PrepareButton } from './prepare-button'
import { StatementListPanel } from './statement-list-panel'

/** What manufacturers owe, how it is asked for, and what warranties cost the shop. */
export function ClaimsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const tab = claimTabs.find(candidate => candidate === search.get('tab')) ?? 'owed'
  if (!may('claims.view')) return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  return (
    <Page title={t('claims.title')} actions={<Actions canPrepare={tab === 'owed' || tab === 'statements'} />}>
      <Tabs
        value={tab}
        onChange={next => setSearch(next === null || next === 'owed' ? {} : { tab: next })}
        keepMounted={false}
      >
        <Tabs.List>
          {claimTabs.map(value => (
            <Tabs.Tab key={value} value={value}>
              {t(`claims.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="owed" pt="md">
          <OwedPanel />
        </Tabs.Panel>
        <Tabs.Panel value="statements" pt="md">
          <StatementListPanel />
        </Tabs.Panel>
        <Tabs.Panel value="claims" pt="md">
          <ClaimListPanel />
        </Tabs.Panel>
        <Tabs.Panel value="costs" pt="md">
          <CostPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** The way back to the cards, and what is made here. */
function Actions({ canPrepare }: { readonly canPrepare: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <Button
        component={Link}
        href="/warranty"
        variant="default"
        leftSection={<IconShieldCheck size={18} aria-hidden />}
      >
        {t('warranty.title')}
      </Button>
      {canPrepare && <PrepareButton />}
    </>
  )
}
