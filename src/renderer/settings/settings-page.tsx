import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApi } from '../api/api-context'
import { StatusSettings } from '../repairs/status-settings'
import { placesUnder } from '../shell/places'
import { useMay } from '../shell/session'
import { TabbedPage } from '../ui/tabbed-page'
import { MoneySettingsForm } from './money-settings-form'
import { ShopSettingsForm } from './shop-settings-form'
import { TermsForm } from './terms-form'

const tabs = ['shop', 'money', 'terms', 'statuses'] as const

/** What every shop decides for itself. */
export function SettingsPage() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: settings, error } = useQuery(queries.settings.shop.queryOptions({ input: {} }))
  return (
    <TabbedPage
      title={t('settings.title')}
      tabs={tabs}
      labelOf={tab => t(`settings.${tab}Tab`)}
      actions={() => <PlaceLinks />}
      error={error}
      panels={{
        shop: settings && <ShopSettingsForm settings={settings} />,
        money: settings && <MoneySettingsForm settings={settings} />,
        terms: <TermsForm />,
        statuses: <StatusSettings />,
      }}
    />
  )
}

/** People and their roles, types and models of devices are settings too, on pages of their own. */
function PlaceLinks() {
  const { t } = useTranslation()
  const may = useMay()
  return placesUnder('/settings')
    .filter(({ permission }) => may(permission))
    .map(({ path, text, icon: Icon }) => (
      <Button
        key={path}
        component={Link}
        href={path}
        variant="default"
        leftSection={<Icon size={18} aria-hidden />}
      >
        {t(text)}
      </Button>
    ))
}
