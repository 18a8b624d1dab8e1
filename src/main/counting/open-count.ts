import type { CountRow, CountState } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { raiseCountVersion } from './count-repository'
import { requireCount } from './read-count'

/** A count of one of these states. Refused with NOT_FOUND, COUNT_STATE. */
export async function requireState(work: Work, id: Id, states: readonly CountState[]): Promise<CountRow> {
  const count = await requireCount(work.trx, id)
  if (!states.includes(count.state)) refuse('COUNT_STATE', { values: { number: count.number } })
  return count
}

/**
 * A count in which something is being counted; its version rises, so that nobody ends it as it was. In review it is
 * corrected by who may approve it alone. Refused with NOT_FOUND, COUNT_STATE.
 */
export async function openForCounting(work: Work, id: Id): Promise<CountRow> {
  const states: readonly CountState[] = may(work, 'counting.approve') ? ['counting', 'review'] : ['counting']
  const count = await requireState(work, id, states)
  await raiseCountVersion(work.trx, id)
  return count
}

/** A count as the person saw it, of one of these states. Refused with CHANGED_MEANWHILE too. */
export async function requireSeen(
  work: Work,
  { countId, version }: { readonly countId: Id; readonly version: number },
  states: readonly CountState[],
): Promise<CountRow> {
  const count = await requireState(work, countId, states)
  if (count.version !== version) refuse('CHANGED_MEANWHILE')
  return count
}
