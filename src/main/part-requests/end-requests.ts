import type { Id } from '#shared/kernel/ids'
import { stepped } from '#shared/part-requests/steps'
import { isInStores } from '#shared/stock/place'
import type { Work } from '../kernel/context'
import type { EndedWork } from '../kernel/reactions'
import { bagOf } from '../stock/bag-of'
import { bringBack } from '../stock/fit-parts'
import { findOpenPlace } from '../stock/ledger-places'
import { changeRequests } from './change-requests'
import { findHeldSerials } from './held-serials-repository'
import { findIssuePlace, findRequestsOf, type RequestFacts } from './request-repository'
import { withdrawAll } from './withdraw'

/**
 * The work on a repair is over: nothing is promised to it any more, and once it was cancelled, what was issued and not
 * used lies where it came from (rule B9). After another end it stays in the bag until it is given back.
 */
export async function endRequests(work: Work, { repairId, isCancelled }: EndedWork): Promise<void> {
  const requests = await findRequestsOf(work.trx, repairId)
  const open = requests.filter(({ waiting, reserved }) => waiting + reserved > 0)
  await withdrawAll(work, open)
  if (!isCancelled) return
  for (const request of await findRequestsOf(work.trx, repairId)) {
    if (request.issued > 0) await bringBackUnused(work, request)
  }
}

/** What never was in stores, or came from a place that was given up since, stays in the bag. */
async function bringBackUnused(work: Work, request: RequestFacts): Promise<void> {
  const { id, partId, issued: quantity, holderId, repairNumber } = request
  const to = await originOf(work, id)
  if (!to || holderId === null) return
  const serialNos = await findHeldSerials(work.trx, id)
  const after = stepped(request, { from: 'issued', to: 'withdrawn', quantity })
  await changeRequests(work, 'partRequests.giveBack', [{ before: request, after }])
  await bringBack(work, {
    action: 'partRequests.giveBack',
    lines: [{ partId, quantity, serialNos, requestId: id }],
    bag: await bagOf(work, { id: holderId, name: '' }),
    to,
    reference: repairNumber,
    reason: '',
  })
}

async function originOf(work: Work, requestId: Id) {
  const placeId = await findIssuePlace(work.trx, requestId)
  return placeId === undefined ? undefined : findOpenPlace(work, placeId, isInStores)
}
