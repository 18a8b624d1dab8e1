import { Button, Text, Timeline } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from './error-note'
import classes from './history-list.module.css'
import { WithWholeNumbers } from './ltr'

type Entry = { readonly id: string; readonly at: string; readonly staff: { readonly name: string } }

type Props<Told extends Entry> = {
  readonly pages: ReturnType<typeof usePages<Told>>
  readonly sentence: (entry: Told) => string
  /** What the person wrote to it: a comment, a reason; empty where there is none. */
  readonly noteOf: (entry: Told) => ReactNode
  /** Less room between the entries, beside much else. */
  readonly isDense?: boolean
}

/** Who did what, when and why, as the pages come. */
export function HistoryList<Told extends Entry>({ pages, sentence, noteOf, isDense = false }: Props<Told>) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const { rows = [], more, isFetchingMore, error } = pages
  const item = (isDense && classes.item) || ''
  return (
    <>
      <ErrorNote error={error} />
      <Timeline bulletSize={12} lineWidth={2} active={rows.length} classNames={{ item }}>
        {rows.map(entry => (
          <Timeline.Item key={entry.id} title={<Title>{sentence(entry)}</Title>}>
            <Note>{noteOf(entry)}</Note>
            <Text size="xs" c="dimmed">
              <bdi>{entry.staff.name}</bdi> · <bdi>{instant(entry.at)}</bdi>
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      {more && (
        <Button variant="subtle" loading={isFetchingMore} onClick={more}>
          {t('common.loadMore')}
        </Button>
      )}
    </>
  )
}

function Title({ children }: { readonly children: string }) {
  return (
    <Text size="sm">
      <WithWholeNumbers>{children}</WithWholeNumbers>
    </Text>
  )
}

function Note({ children }: { readonly children: ReactNode }) {
  if (!children) return null
  return (
    <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {typeof children === 'string' ? <WithWholeNumbers>{children}</WithWholeNumbers> : children}
    </Text>
  )
}
