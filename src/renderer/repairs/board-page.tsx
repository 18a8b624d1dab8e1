import { Group, Skeleton, Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
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
import type { CardMoves } from './board-card'
import { BoardColumn } from './board-column'
import { MoveDialog } from './move-dialog'
import { MovePicker } from './move-picker'

type Move = { readonly repair: RepairRow; readonly to: StatusKind }

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
  const [chosen, setChosen] = useState<RepairRow>()
  const [move, setMove] = useState<Move>()
  const { data, error } = useQuery({
    ...queries.repairs.board.queryOptions({ input: isMine && me ? { technicianId: me.id } : {} }),
    placeholderData: keepPreviousData,
  })

  // Handing over has a screen of its own.
  const ask = ({ repair, to }: Move) => {
    if (to === 'delivered') navigate(`/repairs/${repair.id}/hand-over`)
    else setMove({ repair, to })
  }
  const drop = (to: StatusKind) => {
    setDragged(undefined)
    if (dragged && canMove(dragged.kind, to)) ask({ repair: dragged, to })
  }
  const moves: CardMoves = {
    onDragStart: setDragged,
    onDragEnd: () => setDragged(undefined),
    onChoose: setChosen,
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
              moves={may('repairs.work') ? moves : undefined}
              onDrop={() => drop(column.kind)}
            />
          ))}
        </Group>
      ) : (
        <Skeleton height={480} />
      )}
      {chosen && (
        <MovePicker
          repair={chosen}
          onClose={() => setChosen(undefined)}
          onPick={to => {
            setChosen(undefined)
            ask({ repair: chosen, to })
          }}
        />
      )}
      {move && <MoveDialog repairId={move.repair.id} to={move.to} onClose={() => setMove(undefined)} />}
    </Page>
  )
}
