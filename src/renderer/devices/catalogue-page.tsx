import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { Page } from '../ui/page'
import { ModelPanel } from './model-panel'
import { TypePanel } from './type-panel'

/** What the shop takes in: its types with their lists, and the models of the catalogue. */
export function CataloguePage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const tab = search.get('tab') === 'models' ? 'models' : 'types'
  const [wereTypesShown, setTypesShown] = useState(tab === 'types')
  return (
    <Page title={t('devices.catalogue.title')}>
      <Tabs
        value={tab}
        onChange={next => {
          if (next === 'types') setTypesShown(true)
          setSearch({ tab: next ?? 'types' })
        }}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="types">{t('devices.catalogue.types')}</Tabs.Tab>
          <Tabs.Tab value="models">{t('devices.catalogue.models')}</Tabs.Tab>
        </Tabs.List>
        {/* Unsaved edits of types outlive a look at the models; what was never opened is not drawn in advance. */}
        <Tabs.Panel value="types" pt="md" keepMounted={wereTypesShown}>
          <TypePanel />
        </Tabs.Panel>
        <Tabs.Panel value="models" pt="md">
          <ModelPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
