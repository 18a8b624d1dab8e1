import { Group, Skeleton, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { RepairRow } from '#shared/repairs/model'
import { canMove, type StatusKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useMay, useSession } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Page } from '../ui/page'
import classes from './board.module.css'
import { BoardColumn } from './board-column'
import { MoveDialog } from './move-dialog'

type Dragged = { readonly repair: RepairRow; readonly to: StatusKind }

/** Open repairs by status; a card moved to another column asks only what the transition requires. */
export function BoardPage() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const me = useSession()?.staff
  const may = useMay()
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const isMine = search.get('mine') === 'true' && me !== null
  const [dragged, setDragged] = useState<RepairRow>()
  const [dropped, setDropped] = useState<Dragged>()
  const { data, error } = useQuery(
    queries.repairs.board.queryOptions({ input: isMine && me ? { technicianId: me.id } : {} }),
  )

  // Handing over has a screen of its own.
  const drop = (to: StatusKind) => {
    setDragged(undefined)
    if (!dragged || !canMove(dragged.kind, to)) return
    if (to === 'delivered') navigate(`/repairs/${dragged.id}/hand-over`)
    else setDropped({ repair: dragged, to })
  }

  return (
    <Page
      title={t('shell.board')}
      actions={
        me?.isTechnician && (
          <Switch
            label={t('workshop.mineOnly')}
            checked={isMine}
            onChange={event => setSearch(event.currentTarget.checked ? { mine: 'true' } : {})}
          />
        )
      }
    >
      <ErrorNote error={error} />
      {data ? (
        <Group align="stretch" gap="xs" wrap="nowrap" miw={0} className={classes.columns}>
          {data.map(column => (
            <BoardColumn
              key={column.kind}
              {...column}
              isDragTarget={dragged !== undefined && canMove(dragged.kind, column.kind)}
              onDragStart={may('repairs.work') ? setDragged : undefined}
              onDrop={() => drop(column.kind)}
            />
          ))}
        </Group>
      ) : (
        <Skeleton height={480} />
      )}
      {dropped && (
        <MoveDialog repairId={dropped.repair.id} to={dropped.to} onClose={() => setDropped(undefined)} />
      )}
    </Page>
  )
}
