import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { changeRepair } from './change-repair'
import { requireOpenRepair } from './find-repair'

type NewPromise = {
  readonly repairId: Id
  readonly version: number
  readonly promisedOn: Day
  readonly reason: string
}

/** Promises another day, and keeps why; refused with PROMISE_IN_THE_PAST. */
export async function changePromise(work: Work, { promisedOn, reason, ...seen }: NewPromise): Promise<void> {
  if (promisedOn < work.today) refuse('PROMISE_IN_THE_PAST', { field: 'promisedOn' })
  const repair = await requireOpenRepair(work, seen)
  await changeRepair(work, repair, {
    action: 'repairs.changePromise',
    changes: { promisedOn, promiseReason: reason },
    history: [
      { event: 'promise_changed', comment: reason, values: { from: repair.promisedOn, to: promisedOn } },
    ],
  })
}
