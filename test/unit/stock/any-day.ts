import fc from 'fast-check'
import type { LedgerPlace } from '../../../src/shared/stock/ledger'
import { isOnHand } from '../../../src/shared/stock/place'
import { bag, bin, everyPlace, scrapBox, scrapYard } from './shelf'

/** Time for properties on a busy machine. */
export const patience = { timeout: 120_000 }

/** Most of it goes on in few places, so that clerks meet there. */
const onHand = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(bin, bag) },
  { weight: 1, arbitrary: fc.constantFrom(...everyPlace.filter(({ kind }) => isOnHand(kind))) },
)
const inScrap = fc.oneof({ weight: 3, arbitrary: fc.constant(scrapBox) }, fc.constant(scrapYard))
const anywhere = fc.oneof({ weight: 5, arbitrary: onHand }, inScrap)
const twoPlaces = fc
  .oneof(
    { weight: 5, arbitrary: fc.tuple(onHand, onHand) },
    { weight: 1, arbitrary: fc.tuple(inScrap, inScrap) },
  )
  .filter(([from, to]) => from.id !== to.id)

/** Rial for one step: mostly much alike, sometimes far apart. */
const anyCost = fc.oneof(fc.nat(20), fc.integer({ min: 990, max: 1010 }), fc.nat(2_000_000))

/** A share of what a clerk has seen, in hundredths; above 100 it is more than that, and refused where nothing came. */
const anyShare = fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 120 }))

export type Wish =
  | { readonly wish: 'look' }
  | { readonly wish: 'reserve'; readonly share: number }
  | {
      readonly wish: 'receive' | 'find'
      readonly to: LedgerPlace
      readonly quantity: number
      readonly cost: number | null
    }
  | { readonly wish: 'lose' | 'dispose'; readonly from: LedgerPlace; readonly share: number }
  | {
      readonly wish: 'move' | 'scrap'
      readonly from: LedgerPlace
      readonly to: LedgerPlace
      readonly share: number
    }
  /** One of the documents so far, the last of them at 0. */
  | { readonly wish: 'take back'; readonly back: number }

const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ wish: 'look' } as const) },
  { weight: 1, arbitrary: fc.record({ wish: fc.constant('reserve' as const), share: fc.nat(100) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      wish: fc.constant('receive' as const),
      to: onHand,
      quantity: fc.integer({ min: 1, max: 30 }),
      cost: anyCost,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      wish: fc.constant('find' as const),
      to: anywhere,
      quantity: fc.integer({ min: 1, max: 10 }),
      cost: fc.option(anyCost),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ wish: fc.constant('lose' as const), from: anywhere, share: anyShare }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ wish: fc.constant('dispose' as const), from: inScrap, share: anyShare }),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(twoPlaces, anyShare)
      .map(([[from, to], share]) => ({ wish: 'move', from, to, share }) as const),
  },
  {
    weight: 4,
    arbitrary: fc.record({ wish: fc.constant('scrap' as const), from: onHand, to: inScrap, share: anyShare }),
  },
  { weight: 3, arbitrary: fc.record({ wish: fc.constant('take back' as const), back: fc.nat(8) }) },
)

/** What several clerks want in turn; each asks for what he saw when he last looked. */
export const anyDay = fc.array(fc.tuple(fc.nat(2), anyWish), { minLength: 1, maxLength: 40, size: 'max' })

/** Counts what came about, so that no property holds because nothing did. */
export function counter() {
  const counts = new Map<string, number>()
  return {
    see: (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1),
    of: (what: string) => counts.get(what) ?? 0,
  }
}
