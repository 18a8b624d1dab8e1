import type { Id } from '#shared/kernel/ids'
import { emptyStock, type Movement, type PartStock, post } from '#shared/stock/ledger'
import type { Batch } from './batch'
import type { MadePart } from './make-parts'

type KeptPart = { readonly part: MadePart; stock: PartStock; lastCost: number | null; firstOn: string }

/** A document that is being written. */
export type MadeDocument = {
  readonly id: Id
  readonly at: string
  readonly on: string
  readonly staffId: Id
  readonly line: number
  readonly requestId?: Id
}

/** What lies where while the made-up documents go by; its sums are written once, at the end (rule H2). */
export type MadeStock = {
  readonly entries: () => number
  readonly available: (part: MadePart) => number
  /** Writes what a movement does to the ledger; gives the rial by which the value of the part fell. */
  readonly move: (batch: Batch, part: MadePart, movement: Movement, document: MadeDocument) => number
  readonly reserve: (part: MadePart, change: number) => void
  /** Writes the sums of every part. */
  readonly writeSums: (batch: Batch) => void
}

export function createMadeStock(): MadeStock {
  const kept = new Map<Id, KeptPart>()
  let written = 0
  const stockOf = (part: MadePart): PartStock => kept.get(part.id)?.stock ?? emptyStock
  const keep = (part: MadePart, stock: PartStock, on: string): KeptPart => {
    const known = kept.get(part.id) ?? { part, stock, lastCost: null, firstOn: on }
    known.stock = stock
    kept.set(part.id, known)
    return known
  }
  return {
    entries: () => written,
    available: part => {
      const { inStores, reserved } = stockOf(part)
      return inStores - reserved
    },
    move: (batch, part, movement, { id, at, on, staffId, line, requestId = null }) => {
      const posted = post(stockOf(part), movement)
      if (!posted.ok) throw new Error(`made-up part ${part.number}: ${posted.shortage.reason}`)
      const known = keep(part, posted.stock, on)
      if (movement.act === 'receive') known.lastCost = part.cost
      written += posted.entries.length
      for (const { kind, place, quantity, value } of posted.entries) {
        batch.stock_entries.push([id, line, kind, part.id, place.id, quantity, value, requestId, at, staffId])
      }
      return posted.entries.reduce((sum, { value }) => sum - value, 0)
    },
    reserve: (part, change) => {
      const stock = stockOf(part)
      keep(part, { ...stock, reserved: stock.reserved + change }, '')
    },
    writeSums: batch => {
      for (const { part, stock, lastCost, firstOn } of kept.values()) {
        const { onHand, inStores, reserved, value } = stock
        batch.stock_totals.push([part.id, onHand, inStores, reserved, value, lastCost, firstOn])
        for (const [placeId, quantity] of stock.byPlace)
          batch.stock_balances.push([part.id, placeId, quantity])
      }
    },
  }
}
