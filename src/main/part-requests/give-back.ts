import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { giveBackSchema } from '#shared/part-requests/model'
import { stepped } from '#shared/part-requests/steps'
import type { PlaceKind } from '#shared/stock/place'
import type { Work } from '../kernel/context'
import { bagOf } from '../stock/bag-of'
import { bringBack } from '../stock/fit-parts'
import { isKeeping, requirePlace } from '../stock/ledger-places'
import { requireWork } from './ask'
import { changeRequests } from './change-requests'
import { serveWaiting } from './serve-waiting'
import { refuseMore } from './use'
import { serveAndGoOn, waitForMissing } from './wait-for-parts'
import { requireRequest } from './withdraw'

type Give = Omit<z.infer<typeof giveBackSchema>, 'commandId'>

/**
 * Issued parts that were not needed go back into stores (rule H5), also once the repair has ended; what is needed still
 * waits or is reserved again. Gives the id of the repair. Refused with NOT_FOUND, MORE_THAN_ISSUED, PLACE_KIND,
 * SERIALS_MISSING, SERIAL_NOT_HERE, and where it is needed still with REPAIR_CLOSED, REPAIR_FINISHED.
 */
export async function giveBack(work: Work, { requestId, toId, isStillNeeded, ...given }: Give): Promise<Id> {
  const { quantity, serialNos, reason } = given
  const before = await requireRequest(work, requestId)
  const { repairId, partId, holderId, repairNumber } = before
  refuseMore(before, quantity)
  if (isStillNeeded) await requireWork(work, repairId)
  if (holderId === null) throw new Error(`issued parts of ${before.id} are in no bag`)
  const to = await requirePlace(work, { id: toId, field: 'toId', isFit: isStore, isGoal: true })
  const after = stepped(before, { from: 'issued', to: isStillNeeded ? 'waiting' : 'withdrawn', quantity })
  await changeRequests(work, 'partRequests.giveBack', [{ before, after }])
  await bringBack(isStillNeeded ? withoutMoving(work, repairId) : work, {
    action: 'partRequests.giveBack',
    lines: [{ partId, quantity, serialNos, requestId, to }],
    bag: await bagOf(work, { id: holderId, name: '' }),
    reference: repairNumber,
    reason,
  })
  if (isStillNeeded) {
    // Others of it may lie in stores though this one came to none.
    await serveWaiting(work, [partId])
    await waitForMissing(work, repairId)
  }
  return repairId
}

/** What a repair had already is no arrival for it, though it may be promised the same piece again at once. */
function withoutMoving(work: Work, repairId: Id): Work {
  const partsArrived: Work['reactions']['partsArrived'] = (inner, partIds) =>
    serveAndGoOn(inner, partIds, repairId)
  return { ...work, reactions: { ...work.reactions, partsArrived } }
}

function isStore(kind: PlaceKind): boolean {
  return isKeeping(kind) && kind !== 'bag'
}
