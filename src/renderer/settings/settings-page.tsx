import { Button, Tabs } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { useApi } from '../api/api-context'
import { StatusSettings } from '../repairs/status-settings'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Page } from '../ui/page'
import { MoneySettingsForm } from './money-settings-form'
import { ShopSettingsForm } from './shop-settings-form'
import { TermsForm } from './terms-form'

const tabs = ['shop', 'money', 'terms', 'statuses'] as const

/** What every shop decides for itself. */
export function SettingsPage() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [search, setSearch] = useSearchParams()
  const { data: settings, error } = useQuery(queries.settings.shop.queryOptions({ input: {} }))
  const tab = tabs.find(candidate => candidate === search.get('tab')) ?? 'shop'
  return (
    <Page title={t('settings.title')} actions={<StaffLink />}>
      <ErrorNote error={error} />
      <Tabs value={tab} onChange={next => setSearch({ tab: next ?? 'shop' })} keepMounted={false}>
        <Tabs.List>
          {tabs.map(value => (
            <Tabs.Tab key={value} value={value}>
              {t(`settings.${value}Tab`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="shop" pt="md">
          {settings && <ShopSettingsForm settings={settings} />}
        </Tabs.Panel>
        <Tabs.Panel value="money" pt="md">
          {settings && <MoneySettingsForm settings={settings} />}
        </Tabs.Panel>
        <Tabs.Panel value="terms" pt="md">
          <TermsForm />
        </Tabs.Panel>
        <Tabs.Panel value="statuses" pt="md">
          <StatusSettings />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** People and their roles are settings too, on a page of their own. */
function StaffLink() {
  const { t } = useTranslation()
  const may = useMay()
  if (!may('staff.manage')) return null
  return (
    <Button
      component={Link}
      href="/staff"
      variant="default"
      leftSection={<IconUsers size={18} aria-hidden />}
    >
      {t('shell.staff')}
    </Button>
  )
}
