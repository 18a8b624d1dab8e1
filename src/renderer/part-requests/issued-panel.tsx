import { Button, Modal, Stack, Title } from '@mantine/core'
import { IconBriefcase } from '@tabler/icons-react'
import { type MouseEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PartRequest } from '#shared/part-requests/model'
import { useMay } from '../shell/session'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ownDirection } from '../ui/own-direction'
import { type Column, RowTable } from '../ui/row-table'
import { GiveBackForm } from './give-back-form'
import { useOpenRequests } from './use-open-requests'
import { useRequestColumns } from './use-request-columns'

/** What lies in bags, by technician, and the way back into stores. */
export function IssuedPanel() {
  const { t } = useTranslation()
  const { rows, more, isFetchingMore, error } = useOpenRequests('issued')
  const [givenBack, setGivenBack] = useState<PartRequest>()
  const canGiveBack = useMay()('parts.use')
  const bags = rows && bagsOf(rows)
  if (bags?.length === 0) {
    return <EmptyState icon={<IconBriefcase />} text={t('partRequests.issued.empty')} />
  }
  return (
    <Stack gap="lg">
      <ErrorNote error={error} />
      {bags?.map(bag => (
        <Bag key={bag[0]?.holder?.id} requests={bag} onGiveBack={canGiveBack ? setGivenBack : undefined} />
      ))}
      {!bags && !error && (
        <BagTable label={t('partRequests.issued.label')} rows={undefined} onGiveBack={undefined} />
      )}
      {more && (
        <Button variant="subtle" loading={isFetchingMore} onClick={more}>
          {t('common.loadMore')}
        </Button>
      )}
      <Modal
        opened={givenBack !== undefined}
        onClose={() => setGivenBack(undefined)}
        title={givenBack && t('partRequests.acts.giveBackOf', { part: givenBack.part.number })}
      >
        {givenBack && <GiveBackForm request={givenBack} onDone={() => setGivenBack(undefined)} />}
      </Modal>
    </Stack>
  )
}

type BagProps = {
  readonly requests: readonly PartRequest[]
  readonly onGiveBack: ((request: PartRequest) => void) | undefined
}

function Bag({ requests, onGiveBack }: BagProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const name = requests[0]?.holder?.name ?? ''
  const title = t('partRequests.issued.of', { name: ownDirection(name) })
  return (
    <section aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId} mb="xs">
        {title}
      </Title>
      <BagTable label={title} rows={requests} onGiveBack={onGiveBack} />
    </section>
  )
}

type TableProps = Pick<BagProps, 'onGiveBack'> & {
  readonly label: string
  readonly rows: readonly PartRequest[] | undefined
}

function BagTable({ label, rows, onGiveBack }: TableProps) {
  const [, navigate] = useLocation()
  const what = useRequestColumns<PartRequest>()
  const quantities = useQuantityColumns()
  const act = useGiveBackColumn(onGiveBack)
  return (
    <RowTable
      label={label}
      columns={[...what, ...quantities, ...act]}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={({ repair }) => navigate(`/repairs/${repair.id}`)}
      empty={null}
    />
  )
}

function useQuantityColumns(): readonly Column<PartRequest>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  return [
    {
      key: 'quantity',
      header: t('partRequests.fields.quantity'),
      width: '92px',
      align: 'end',
      cell: ({ issued, part }) => quantity(issued, part.unit),
    },
    {
      key: 'serials',
      header: t('partRequests.fields.serials'),
      width: '20%',
      cell: ({ issuedSerialNos }) =>
        issuedSerialNos.length === 0 ? '–' : <Clipped>{issuedSerialNos.join(' · ')}</Clipped>,
    },
  ]
}

function useGiveBackColumn(onGiveBack: BagProps['onGiveBack']): readonly Column<PartRequest>[] {
  const { t } = useTranslation()
  if (!onGiveBack) return []
  const column: Column<PartRequest> = {
    key: 'giveBack',
    header: <span aria-hidden />,
    width: '150px',
    align: 'end',
    cell: request => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('partRequests.acts.giveBackOf', { part: request.part.number })}
        onClick={(event: MouseEvent) => {
          // The row around it leads elsewhere.
          event.stopPropagation()
          onGiveBack(request)
        }}
      >
        {t('partRequests.acts.giveBack')}
      </Button>
    ),
  }
  return [column]
}

/** The requests of each bag, the one first whose parts lie longest. */
function bagsOf(requests: readonly PartRequest[]): readonly (readonly PartRequest[])[] {
  const byHolder = new Map<string, PartRequest[]>()
  for (const request of requests) {
    const id = request.holder?.id ?? ''
    byHolder.set(id, [...(byHolder.get(id) ?? []), request])
  }
  return [...byHolder.values()]
}
