import { IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Batch } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { type Column, RowTable } from '../ui/row-table'
import { cardsPlace } from './use-card-filter'

/** What was issued or imported together, newest first; a row opens its cards. */
export function BatchPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const canManage = useMay()('warranty.manage')
  const columns = useBatchColumns()
  const pages = usePages(
    queries.warranty.batches.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ limit: 50, ...(cursor && { cursor }) })),
    ),
  )
  return (
    <>
      <ErrorNote error={pages.error} />
      <RowTable
        label={t('warranty.tabs.batches')}
        columns={columns}
        rows={pages.rows}
        keyOf={batch => batch.id}
        onOpen={batch => navigate(cardsPlace({ batchId: batch.id }))}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={
          <EmptyState
            icon={<IconStack2 />}
            text={t(canManage ? 'warranty.batches.empty' : 'warranty.batches.emptyToSee')}
          />
        }
      />
    </>
  )
}

function useBatchColumns(): readonly Column<Batch>[] {
  const { t } = useTranslation()
  const { instant, number } = useFormat()
  return [
    {
      key: 'at',
      header: t('warranty.batches.at'),
      width: '142px',
      cell: ({ at }) => instant(at),
    },
    {
      key: 'kind',
      header: t('warranty.batches.kind'),
      width: '130px',
      cell: ({ kind, fileName }) => (
        <Clipped>{fileName === '' ? t(`warranty.batches.kinds.${kind}`) : fileName}</Clipped>
      ),
    },
    {
      key: 'policy',
      header: t('warranty.batches.policy'),
      cell: ({ policyName, policyVersion }) => (
        <Clipped>
          {`${policyName} · ${t('warranty.policies.version', { version: number(policyVersion) })}`}
        </Clipped>
      ),
    },
    {
      key: 'count',
      header: t('warranty.batches.count'),
      width: '76px',
      cell: ({ count }) => number(count),
    },
    {
      key: 'numbers',
      header: t('warranty.batches.numbers'),
      width: '280px',
      cell: ({ firstNumber, lastNumber }) => (
        <Ltr>{firstNumber === lastNumber ? firstNumber : `${firstNumber} – ${lastNumber}`}</Ltr>
      ),
    },
    {
      key: 'note',
      header: t('warranty.batches.note'),
      width: '112px',
      cell: ({ note }) => (note ? <Clipped>{note}</Clipped> : '–'),
    },
    {
      key: 'by',
      header: t('warranty.batches.by'),
      width: '112px',
      cell: ({ staffName }) => <Clipped>{staffName}</Clipped>,
    },
  ]
}
