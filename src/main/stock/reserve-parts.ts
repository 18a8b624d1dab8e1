import type { Id } from '#shared/kernel/ids'
import type { PartStock } from '#shared/stock/ledger'
import { availableOf, reserve } from '#shared/stock/reservation'
import type { Work } from '../kernel/context'
import { findKeptParts, type KeptPart, writeTotals } from './ledger-repository'
import { insertReservations, type ReservationStep } from './reservation-repository'

/** Steps of a part's unit that a request is promised, or is to be. */
export type Promised = { readonly requestId: Id; readonly partId: Id; readonly quantity: number }

/**
 * Promises what is available, to the first of the list first (rules H4, H12), and tells how much each of them got. It is
 * recorded by whoever keeps the requests.
 */
export async function reserveAvailable(work: Work, wanted: readonly Promised[]): Promise<readonly number[]> {
  const parts = await partsOf(work, wanted)
  const stocks = stocksOf(parts)
  const given = wanted.map(({ partId, quantity }) => {
    const stock = stockIn(stocks, partId)
    const most = Math.min(quantity, availableOf(stock))
    stocks.set(partId, reserve(stock, most))
    return most
  })
  const steps = wanted.flatMap(({ requestId, partId }, index): ReservationStep[] => {
    const quantity = given[index] ?? 0
    return quantity > 0 ? [{ requestId, partId, kind: 'reserve', quantity }] : []
  })
  await write(work, steps, { parts, stocks })
  return given
}

/**
 * Gives promises up. The requests say so already: whoever else waits for the parts is served at once, the oldest first.
 */
export async function releaseReserved(work: Work, released: readonly Promised[]): Promise<void> {
  const parts = await partsOf(work, released)
  const stocks = stocksOf(parts)
  for (const { partId, quantity } of released) {
    stocks.set(partId, reserve(stockIn(stocks, partId), -quantity))
  }
  const steps = released.map(({ requestId, partId, quantity }): ReservationStep => {
    return { requestId, partId, kind: 'release', quantity: -quantity }
  })
  await write(work, steps, { parts, stocks })
  if (steps.length > 0) await work.reactions.partsArrived(work, [...stocks.keys()])
}

type Known = { readonly parts: ReadonlyMap<Id, KeptPart>; readonly stocks: ReadonlyMap<Id, PartStock> }

function partsOf({ trx }: Work, promised: readonly Promised[]): Promise<ReadonlyMap<Id, KeptPart>> {
  return findKeptParts(
    trx,
    promised.map(({ partId }) => partId),
  )
}

function stocksOf(parts: ReadonlyMap<Id, KeptPart>): Map<Id, PartStock> {
  return new Map([...parts].map(([id, { stock }]) => [id, stock]))
}

function stockIn(stocks: ReadonlyMap<Id, PartStock>, partId: Id): PartStock {
  const stock = stocks.get(partId)
  if (!stock) throw new Error(`no part ${partId}`)
  return stock
}

async function write(work: Work, steps: readonly ReservationStep[], { parts, stocks }: Known): Promise<void> {
  if (steps.length === 0) return
  const { trx, now, today, actor } = work
  const changed = new Set(steps.map(({ partId }) => partId))
  const totals = [...parts.values()]
    .filter(({ id }) => changed.has(id))
    .map(({ id, lastCost }) => ({ partId: id, stock: stockIn(stocks, id), lastCost }))
  await insertReservations(trx, steps, { at: now, staffId: actor.id })
  await writeTotals(trx, totals, today)
}
