import {
  emptyStock,
  type LedgerPlace,
  type LedgerUnit,
  type Movement,
  type NewEntry,
  type PartStock,
  post,
} from '../../../src/shared/stock/ledger'
import type { PlaceKind } from '../../../src/shared/stock/place'

const placeOf = (id: string, kind: PlaceKind): LedgerPlace => ({ id, kind })

export const store = placeOf('store', 'warehouse')
export const bin = placeOf('bin', 'bin')
export const otherBin = placeOf('other bin', 'bin')
export const bag = placeOf('bag', 'bag')
export const van = placeOf('van', 'van')
export const quarantine = placeOf('quarantine', 'quarantine')
export const transit = placeOf('transit', 'transit')
export const scrapBox = placeOf('scrap box', 'scrap')
export const scrapYard = placeOf('scrap yard', 'scrap')

export const everyPlace = [store, bin, otherBin, bag, van, quarantine, transit, scrapBox, scrapYard] as const

export function receive(quantity: number, value: number, to = bin, unit?: LedgerUnit): Movement {
  return { act: 'receive', to, quantity, value, ...(unit && { unit }) }
}

export function find(quantity: number, value: number | null, to = bin): Movement {
  return { act: 'find', to, quantity, value }
}

export function lose(quantity: number, from = bin): Movement {
  return { act: 'lose', from, quantity }
}

export function move(quantity: number, from: LedgerPlace, to: LedgerPlace): Movement {
  return { act: 'move', from, to, quantity }
}

export function scrap(quantity: number, from = bin, to = scrapBox): Movement {
  return { act: 'scrap', from, to, quantity }
}

export function dispose(quantity: number, from = scrapBox): Movement {
  return { act: 'dispose', from, quantity }
}

export type Done = { readonly stock: PartStock; readonly entries: readonly NewEntry[] }

/** The stock and the entries after movements that must all be possible. */
export function done(movements: readonly Movement[], from: PartStock = emptyStock): Done {
  let stock = from
  const entries: NewEntry[] = []
  for (const movement of movements) {
    const posted = post(stock, movement)
    if (!posted.ok) throw new Error(`refused: ${JSON.stringify(posted.shortage)}`)
    stock = posted.stock
    entries.push(...posted.entries)
  }
  return { stock, entries }
}

/** What the places hold that hold anything. */
export function shelvesOf({ byPlace }: PartStock): Record<string, number> {
  return Object.fromEntries([...byPlace].filter(([, quantity]) => quantity !== 0))
}
