import { SegmentedControl } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Page } from '../ui/page'
import { RepairTable } from './repair-table'

/** What to work on next, in the order in which it should be done: late first, then by promised day. */
export function QueuePage() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [search, setSearch] = useSearchParams()
  const scope = search.get('scope') === 'all' ? 'all' : 'mine'
  const pages = usePages(
    queries.repairs.queue.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ scope, limit: 50, ...(cursor && { cursor }) }) as const),
    ),
  )
  return (
    <Page
      title={t('shell.queue')}
      actions={
        <SegmentedControl
          aria-label={t('workshop.scope')}
          value={scope}
          onChange={next => setSearch(next === 'all' ? { scope: 'all' } : {})}
          data={[
            { value: 'mine', label: t('workshop.scopeMine') },
            { value: 'all', label: t('workshop.scopeAll') },
          ]}
        />
      }
    >
      <ErrorNote error={pages.error} />
      <RepairTable
        label={t('shell.queue')}
        rows={pages.rows}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        hidden={scope === 'mine' ? ['received'] : []}
        empty={<EmptyState icon={<IconMoodSmile />} text={t('workshop.queueEmpty')} />}
      />
    </Page>
  )
}
