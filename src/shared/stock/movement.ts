import { moneyLimit } from '../kernel/fields'
import type { Id } from '../kernel/ids'
import { isInStores, isOnHand, type PlaceKind } from './place'

/** A place as the ledger sees it. */
export type LedgerPlace = { readonly id: Id; readonly kind: PlaceKind }

/** A piece of a serialised part, which keeps its own cost (rule I1), in rial. */
export type LedgerUnit = { readonly id: Id; readonly cost: number }

/** What somebody does with a quantity of one part, or with one unit of it. */
export type Movement =
  | {
      readonly act: 'receive' | 'receive_return' | 'find'
      readonly to: LedgerPlace
      readonly quantity: number
      /** Rial of the whole quantity (see `costOf`); null values it at the average, which stays as it is (rule I4). */
      readonly value: number | null
      readonly unit?: LedgerUnit
    }
  | Leaving<'lose' | 'dispose' | 'use' | 'send_back'>
  | (Leaving<'move' | 'scrap' | 'issue' | 'return'> & { readonly to: LedgerPlace })

export type Leaving<Act> = {
  readonly act: Act
  readonly from: LedgerPlace
  readonly quantity: number
  readonly unit?: LedgerUnit
}

/** Throws RangeError for a movement that no caller may ask for: a bug of the program, whatever the stock is. */
export function assertPossible(movement: Movement): void {
  const { act, quantity, unit } = movement
  insist(Number.isSafeInteger(quantity) && quantity > 0, `a quantity of ${quantity} (rule H10)`)
  if (unit) {
    insist(quantity === 1, `${quantity} of one unit (rule H11)`)
    insist(isAmount(unit.cost), `a unit that cost ${unit.cost}`)
  }
  assertPlaces(movement)
  if (act !== 'receive' && act !== 'receive_return' && act !== 'find') return
  const { value } = movement
  if (value === null) insist(act === 'find' || unit !== undefined, 'a receipt without a cost (rule H6)')
  else insist(isAmount(value) && (!unit || value === unit.cost), `a value of ${value} (rule I1)`)
}

/** Scrap is entered by `scrap` and left by `dispose` alone: no other act changes the value as it must. */
function assertPlaces(movement: Movement): void {
  const isFromHand = 'from' in movement && isOnHand(movement.from.kind)
  const isToHand = 'to' in movement && isOnHand(movement.to.kind)
  switch (movement.act) {
    case 'find':
    case 'lose':
    case 'send_back':
      break
    case 'receive':
    case 'receive_return':
      insist(isToHand, 'a receipt into scrap')
      break
    case 'dispose':
      insist(!isFromHand, 'something disposed of that is not in scrap')
      break
    case 'scrap':
      insist(isFromHand && !isToHand, 'a way into scrap')
      break
    case 'move':
      insist(movement.from.id !== movement.to.id, 'a move to the same place')
      insist(isFromHand === isToHand, 'a move into scrap or out of it (rule H8)')
      break
    case 'issue':
      insist(isInStores(movement.from.kind) && movement.to.kind === 'bag', 'an issue past a bag (rule H5)')
      break
    case 'return':
      insist(movement.from.kind === 'bag' && isToHand && movement.to.kind !== 'bag', 'a return to no store')
      break
    case 'use':
      insist(movement.from.kind === 'bag', 'a use out of no bag (rule H5)')
      break
    default:
      movement satisfies never
  }
}

/** Whole rial; what is above the limit may be inexact, as it is refused anyway. */
function isAmount(rial: number): boolean {
  return rial >= 0 && (rial > moneyLimit || Number.isSafeInteger(rial))
}

function insist(isTrue: boolean, what: string): void {
  if (!isTrue) throw new RangeError(`impossible in the ledger: ${what}`)
}
