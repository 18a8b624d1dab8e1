import type { z } from 'zod'
import type { startCountSchema } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { inWalkingOrder } from '../stock/walking-order'
import { findOverlap, insertCount } from './count-repository'
import { countKnownParts, findPlacesToCount } from './scope-repository'

/**
 * Begins a count; its places and parts are settled now. Two counts of the same would each enter the same difference, so
 * they are not open at once. Refused with NOT_FOUND, PLACE_KIND (what is in transit), COUNT_OVERLAPS.
 */
export async function startCount(work: Work, input: z.infer<typeof startCountSchema>): Promise<Id> {
  const { placeId, withBelow, isBlind, note } = input
  const places = await placesOf(work, { placeId, withBelow })
  const partIds = [...new Set(input.partIds)]
  if (partIds.length > 0 && (await countKnownParts(work.trx, partIds)) < partIds.length) {
    refuse('NOT_FOUND', { field: 'partIds' })
  }
  const scope = { placeIds: places.map(({ id }) => id), partIds }
  const overlap = await findOverlap(work.trx, scope)
  if (overlap !== undefined) refuse('COUNT_OVERLAPS', { field: 'placeId', values: { number: overlap } })
  const { number } = await drawNumber(work, 'stockCount')
  const count = { id: work.newId(), number, placeId, withBelow, isBlind, note }
  await insertCount(work.trx, { ...count, at: work.now, staffId: work.actor.id }, scope)
  await record(work, {
    action: 'counting.start',
    entity: 'stock_count',
    entityId: count.id,
    after: { ...count, ...scope },
  })
  return count.id
}

async function placesOf({ trx }: Work, asked: { readonly placeId: Id; readonly withBelow: boolean }) {
  const places = inWalkingOrder(await findPlacesToCount(trx, asked))
  if (places.length === 0) refuse('NOT_FOUND', { field: 'placeId' })
  if (places.some(({ kind }) => kind === 'transit')) refuse('PLACE_KIND', { field: 'placeId' })
  return places
}
