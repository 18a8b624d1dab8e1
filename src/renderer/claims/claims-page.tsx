import { Button } from '@mantine/core'
import { IconLock, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { TabbedPage } from '../ui/tabbed-page'
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
  if (!may('claims.view')) return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  return (
    <TabbedPage
      title={t('claims.title')}
      tabs={claimTabs}
      labelOf={tab => t(`claims.tabs.${tab}`)}
      actions={tab => <Actions canPrepare={tab === 'owed' || tab === 'statements'} />}
      panels={{
        owed: <OwedPanel />,
        statements: <StatementListPanel />,
        claims: <ClaimListPanel />,
        costs: <CostPanel />,
      }}
    />
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
