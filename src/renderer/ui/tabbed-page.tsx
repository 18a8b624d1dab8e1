import { Tabs } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'wouter'
import { ErrorNote } from './error-note'
import { Page } from './page'
import classes from './tabbed-page.module.css'

type Props<Tab extends string> = {
  readonly title: ReactNode
  /** The first one opens where the address names none. */
  readonly tabs: readonly [Tab, ...Tab[]]
  readonly labelOf: (tab: Tab) => string
  readonly panels: Readonly<Record<Tab, ReactNode>>
  /** What can be done here, on whatever tab or on this one alone. */
  readonly actions?: (tab: Tab) => ReactNode
  /** Why there is nothing to show, whatever tab is open. */
  readonly error?: unknown
  /** Once opened, this one keeps what is being typed in it while another is looked at. */
  readonly kept?: Tab
}

/** A page of several tabs; the chosen one stands in the address, and only what was opened is drawn. */
export function TabbedPage<Tab extends string>({
  title,
  tabs,
  labelOf,
  panels,
  actions,
  error,
  kept,
}: Props<Tab>) {
  const [search, setSearch] = useSearchParams()
  const tab = tabs.find(candidate => candidate === search.get('tab')) ?? tabs[0]
  const [wasKeptOpened, setKeptOpened] = useState(tab === kept)
  const open = (next: string | null) => {
    if (next === kept) setKeptOpened(true)
    setSearch(next === null || next === tabs[0] ? {} : { tab: next })
  }
  return (
    <Page title={title} actions={actions?.(tab)}>
      <ErrorNote error={error} />
      <Tabs value={tab} onChange={open} keepMounted={false} className={classes.tabs}>
        <Tabs.List>
          {tabs.map(value => (
            <Tabs.Tab key={value} value={value}>
              {labelOf(value)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(value => (
          <Tabs.Panel
            key={value}
            value={value}
            pt="md"
            className={classes.panel}
            keepMounted={value === kept && wasKeptOpened}
          >
            {panels[value]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
