import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PartRequest } from '#shared/part-requests/model'
import { useFormat } from '../i18n/use-format'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { type Column, RowTable } from '../ui/row-table'
import { useOpenRequests } from './use-open-requests'
import { useRequestColumns } from './use-request-columns'
import { useSupply } from './use-supply'

/** Which repair waits for which part, since when, and what is on its way; a row opens its repair. */
export function WaitingPanel() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = [...useRequestColumns<PartRequest>(), ...useWaitingColumns()]
  const { rows, more, isFetchingMore, error } = useOpenRequests('waiting')
  return (
    <>
      <ErrorNote error={error} />
      {(rows || !error) && (
        <RowTable
          label={t('partRequests.waiting.label')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          onOpen={({ repair }) => navigate(`/repairs/${repair.id}`)}
          onMore={more}
          isFetchingMore={isFetchingMore}
          empty={<EmptyState icon={<IconClock />} text={t('partRequests.waiting.empty')} />}
        />
      )}
    </>
  )
}

function useWaitingColumns(): readonly Column<PartRequest>[] {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const quantity = useQuantity()
  const supplyOf = useSupply()
  return [
    {
      key: 'quantity',
      header: t('partRequests.fields.quantity'),
      width: '92px',
      align: 'end',
      cell: ({ waiting, part }) => quantity(waiting, part.unit),
    },
    { key: 'since', header: t('partRequests.fields.since'), width: '140px', cell: ({ at }) => instant(at) },
    {
      key: 'technician',
      header: t('partRequests.fields.technician'),
      width: '130px',
      cell: ({ repair }) => (repair.technician ? <Clipped>{repair.technician.name}</Clipped> : '–'),
    },
    {
      key: 'supply',
      header: t('partRequests.fields.supply'),
      width: '22%',
      cell: request => <Clipped>{supplyOf(request)}</Clipped>,
    },
  ]
}
