import { SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { useMay } from '../shell/session'
import { CoresPanel } from './cores-panel'
import { IssuedPanel } from './issued-panel'
import { PickPanel } from './pick-panel'
import { WaitingPanel } from './waiting-panel'

const views = ['pick', 'waiting', 'issued', 'cores'] as const
type View = (typeof views)[number]

const panels = {
  pick: <PickPanel />,
  waiting: <WaitingPanel />,
  issued: <IssuedPanel />,
  cores: <CoresPanel />,
} as const satisfies Record<View, unknown>

/** What repairs ask the store for: to pick, waited for, in bags, and what is owed back; the view stands in the address. */
export function RequestsPanel() {
  const { t } = useTranslation()
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const offered = views.filter(view => view !== 'pick' || may('stock.keep'))
  const shown = offered.find(view => view === search.get('view')) ?? offered[0] ?? 'waiting'
  const show = (view: View) =>
    setSearch(before => {
      const tab = before.get('tab')
      return { ...(tab && { tab }), ...(view !== offered[0] && { view }) }
    })
  return (
    <Stack gap="md" style={{ flexGrow: 1 }}>
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('partRequests.views.label')}
        value={shown}
        onChange={show}
        data={offered.map(value => ({ value, label: t(`partRequests.views.${value}`) }))}
      />
      {panels[shown]}
    </Stack>
  )
}
