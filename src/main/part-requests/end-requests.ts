import type { Work } from '../kernel/context'
import type { EndedWork } from '../kernel/reactions'
import { bringUnusedBack } from './bring-unused-back'
import { findRequestsOf } from './request-repository'
import { withdrawAll } from './withdraw'

/**
 * The work on a repair is over: nothing is promised to it any more, and once it was cancelled, what was issued and not
 * used lies where it came from (rule B9). After another end it stays in the bag until it is given back.
 */
export async function endRequests(work: Work, { repairId, isCancelled }: EndedWork): Promise<void> {
  const requests = await findRequestsOf(work.trx, repairId)
  const open = requests.filter(({ waiting, reserved }) => waiting + reserved > 0)
  if (open.length > 0) await withdrawAll(work, open)
  if (!isCancelled || requests.every(({ issued }) => issued === 0)) return
  const left = await findRequestsOf(work.trx, repairId)
  await bringUnusedBack(
    work,
    left.filter(({ issued }) => issued > 0),
  )
}
