import { Button } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PartRequest } from '#shared/part-requests/model'
import { useFormat } from '../i18n/use-format'
import { newOrderPath } from '../purchasing/places'
import { useMay } from '../shell/session'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { type Column, RowTable } from '../ui/row-table'
import { useDayOf } from './use-day-of'
import { useOpenRequests } from './use-open-requests'
import { useRequestColumns } from './use-request-columns'
import { useSupply } from './use-supply'

/** Which repair waits for which part, since when, and what is on its way; a row opens its repair. */
export function WaitingPanel() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const columns = [...useRequestColumns<PartRequest>(), ...useWaitingColumns(), ...useOrderColumn()]
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
  const dayOf = useDayOf()
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
    { key: 'since', header: t('partRequests.fields.since'), width: '116px', cell: ({ at }) => dayOf(at) },
    {
      key: 'technician',
      header: t('partRequests.fields.technician'),
      width: '130px',
      cell: ({ repair }) => (repair.technician ? <Clipped>{repair.technician.name}</Clipped> : '–'),
    },
    {
      key: 'supply',
      header: t('partRequests.fields.supply'),
      width: '20%',
      cell: request => <Clipped>{supplyOf(request)}</Clipped>,
    },
  ]
}

/** The way to order what is missing, with the repair that it is for. */
function useOrderColumn(): readonly Column<PartRequest>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [, navigate] = useLocation()
  const canOrder = useMay()('purchasing.order')
  if (!canOrder) return []
  const column: Column<PartRequest> = {
    key: 'order',
    header: <span aria-hidden />,
    width: '124px',
    align: 'end',
    cell: ({ id, part, repair }) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('partRequests.acts.orderOf', { part: part.number, repair: number(repair.number) })}
        onClick={(event: MouseEvent) => {
          // The row around it leads elsewhere.
          event.stopPropagation()
          navigate(newOrderPath({ part: part.id, repair: repair.id, request: id }))
        }}
      >
        {t('partRequests.acts.order')}
      </Button>
    ),
  }
  return [column]
}
