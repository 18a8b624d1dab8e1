import type { z } from 'zod'
import type {
  CountRow,
  CountState,
  cancelCountSchema,
  confirmMovedSchema,
  turnCountSchema,
} from '#shared/counting/model'
import { record } from '../kernel/audit'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireLine } from './count-parts'
import { raiseCountVersion, turnStoredCount } from './count-repository'
import { judgeCount } from './judge-count'
import { confirmLine } from './line-repository'
import { requireSeen, requireState } from './open-count'
import { insertTallies } from './tally-repository'

type Turn = z.infer<typeof turnCountSchema>

/** Ends the counting. Refused with NOT_FOUND, COUNT_STATE, CHANGED_MEANWHILE, COUNT_EMPTY. */
export async function closeCount(work: Work, seen: Turn): Promise<void> {
  const count = await requireSeen(work, seen, ['counting'])
  if (count.lines === 0) refuse('COUNT_EMPTY')
  await turn(work, count, { action: 'counting.close', state: 'review' })
}

/** Back to counting. Refused with NOT_FOUND, COUNT_STATE, CHANGED_MEANWHILE. */
export async function reopenCount(work: Work, seen: Turn): Promise<void> {
  const count = await requireSeen(work, seen, ['review'])
  await turn(work, count, { action: 'counting.reopen', state: 'counting' })
}

/**
 * Gives a count up; nothing of it is entered. Work of others is thrown away by who may approve alone. Refused with
 * NOT_FOUND, COUNT_STATE, CHANGED_MEANWHILE, NOT_PERMITTED.
 */
export async function cancelCount(work: Work, input: z.infer<typeof cancelCountSchema>): Promise<void> {
  const count = await requireSeen(work, input, ['counting', 'review'])
  if (count.lines > 0 && !may(work, 'counting.approve')) refuse('NOT_PERMITTED')
  const ended = { at: work.now, staffId: work.actor.id, reason: input.reason }
  await turn(work, count, { action: 'counting.cancel', state: 'cancelled', ended })
}

type Turned = { readonly action: string } & Parameters<typeof turnStoredCount>[2]

async function turn(work: Work, { id, state }: CountRow, { action, ...to }: Turned): Promise<void> {
  await turnStoredCount(work.trx, id, to)
  await record(work, { action, entity: 'stock_count', entityId: id, before: { state }, after: to })
}

const reviewed: readonly CountState[] = ['review']

/**
 * Says that the difference of a line stands though its part moved since (rule H9). Refused with NOT_FOUND, COUNT_STATE,
 * CHANGED_MEANWHILE where it moved again, or was confirmed already.
 */
export async function confirmMoved(work: Work, input: z.infer<typeof confirmMovedSchema>): Promise<void> {
  const { countId, movedSeq } = input
  await requireState(work, countId, reviewed)
  const { id, counted } = await requireLine(work, input)
  const { lines } = await judgeCount(work, work.trx, countId)
  const judged = lines.find(({ line }) => line.id === id)
  if (judged?.moved?.seq !== movedSeq) refuse('CHANGED_MEANWHILE')
  await confirmLine(work.trx, id, movedSeq)
  await raiseCountVersion(work.trx, countId)
  const tally = { id: work.newId(), lineId: id, act: 'confirm', quantity: counted, counted } as const
  await insertTallies(work.trx, [{ ...tally, serialNos: [], at: work.now, staffId: work.actor.id }])
  await record(work, {
    action: 'counting.confirmMoved',
    entity: 'stock_count_line',
    entityId: id,
    after: { movedSeq },
  })
}
