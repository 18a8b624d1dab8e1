import type { Knex } from 'knex'
import { grouped } from '#shared/kernel/grouped'
import type { Id } from '#shared/kernel/ids'
import { type Need, needsUncovered } from '#shared/purchasing/order-needs'
import { findBringing, findWaitingNeeds } from './order-need-repository'

/** Whom a line of so many steps of a part may be for; the next line is for those whom it leaves. */
export type TakeNeeds = (partId: Id, quantity: number) => readonly Need[]

/** Who waits for each of these parts and is in no order yet, the oldest first; a second line of it brings for the rest. */
export async function findUncovered(trx: Knex, partIds: readonly Id[]): Promise<TakeNeeds> {
  const waiting = partIds.length === 0 ? [] : await findWaitingNeeds(trx, partIds)
  if (waiting.length === 0) return () => []
  const waitingOf = grouped(waiting, ({ partId }) => partId)
  const bringingOf = grouped(await findBringing(trx, partIds), ({ partId }) => partId)
  const left = new Map(
    partIds.map(id => [id, needsUncovered(waitingOf.get(id) ?? [], bringingOf.get(id) ?? [])]),
  )
  return (partId, quantity) => {
    const needs = left.get(partId) ?? []
    left.set(partId, needsUncovered(needs, [{ left: quantity, needs }]))
    return needs
  }
}
