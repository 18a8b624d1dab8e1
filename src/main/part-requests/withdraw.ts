import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { withdrawSchema } from '#shared/part-requests/model'
import { stepped } from '#shared/part-requests/steps'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { releaseReserved } from '../stock/reserve-parts'
import { changeRequests } from './change-requests'
import { findRequests, type RequestFacts } from './request-repository'
import { goOnWithout } from './wait-for-parts'

type Withdrawal = Omit<z.infer<typeof withdrawSchema>, 'commandId'>

/** Takes back what waits or is reserved, and gives the id of the repair. Refused with NOT_FOUND, REQUEST_SETTLED. */
export async function withdraw(work: Work, { requestId, reason }: Withdrawal): Promise<Id> {
  const request = await requireRequest(work, requestId)
  if (request.waiting + request.reserved === 0) refuse('REQUEST_SETTLED')
  await withdrawAll(work, [request], reason)
  if (request.waiting > 0) await goOnWithout(work, request.repairId)
  return request.repairId
}

/** Refused with NOT_FOUND. */
export async function requireRequest({ trx }: Work, id: Id): Promise<RequestFacts> {
  const [request] = await findRequests(trx, [id])
  return request ?? refuse('NOT_FOUND', { field: 'requestId' })
}

/** Takes back what of these requests waits or is reserved; whoever else waits for it is served. */
export async function withdrawAll(work: Work, requests: readonly RequestFacts[], reason = ''): Promise<void> {
  const changes = requests.map(before => {
    const { waiting, reserved } = before
    const unasked = stepped(before, { from: 'waiting', to: 'withdrawn', quantity: waiting })
    return {
      before,
      reason,
      after: stepped(unasked, { from: 'reserved', to: 'withdrawn', quantity: reserved }),
    }
  })
  await changeRequests(work, 'partRequests.withdraw', changes)
  const promised = requests
    .filter(({ reserved }) => reserved > 0)
    .map(({ id, partId, reserved }) => ({ requestId: id, partId, quantity: reserved }))
  if (promised.length > 0) await releaseReserved(work, promised)
}
