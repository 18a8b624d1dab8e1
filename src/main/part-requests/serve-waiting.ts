import type { Id } from '#shared/kernel/ids'
import { stepped } from '#shared/part-requests/steps'
import type { Work } from '../kernel/context'
import { reserveAvailable } from '../stock/reserve-parts'
import { changeRequests } from './change-requests'
import { findWaiting, type RequestFacts } from './request-repository'

/**
 * Promises what is available of these parts to those who wait for them, the oldest first, and gives the requests that got
 * some (rules H4, H12).
 */
export async function serveWaiting(work: Work, partIds: readonly Id[]): Promise<readonly RequestFacts[]> {
  const waiting = await findWaiting(work.trx, partIds)
  if (waiting.length === 0) return []
  const wanted = waiting.map(({ id, partId, waiting: quantity }) => ({ requestId: id, partId, quantity }))
  const given = await reserveAvailable(work, wanted)
  const served = waiting.flatMap((before, index) => {
    const quantity = given[index] ?? 0
    return quantity > 0
      ? [{ before, after: stepped(before, { from: 'waiting', to: 'reserved', quantity }) }]
      : []
  })
  await changeRequests(work, 'partRequests.reserve', served)
  return served.map(({ after }) => after)
}
