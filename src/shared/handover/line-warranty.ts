import type { Charge } from '../billing/model'
import { lineOfCharge } from '../coverage/charge-line'
import { addDays, type Day } from '../kernel/day'

type Span = { readonly days: number; readonly startsOn: Day; readonly endsOn: Day }

type Term = Span & { readonly chargeId: string; readonly description: string }

/** The term of a line of an earlier repair of the same device. */
export type EarlierTerm = Span & {
  readonly chargeId: string
  readonly kind: WarrantedKind
  /** Whether it is of the very repair that is done again. */
  readonly isOfOrigin: boolean
}

type WarrantedKind = Exclude<Charge['kind'], 'discount'>

type Delivery = {
  readonly deliveredOn: Day
  readonly isRework: boolean
  /** Terms that lines of this repair may go on with. */
  readonly earlier: readonly EarlierTerm[]
}

/**
 * The warranty of each delivered line that stands and carries days (rules E1, E2). It starts on the day of delivery; the
 * last day is that many days later and counts whole, so a device handed over in the evening loses nothing of its term
 * (as rule D2 counts months). Work that is done again for nothing keeps the term of the first work, which it never makes
 * longer; a part that was newly fitted, and work that the customer pays for, get days of their own (rule E3).
 */
export function lineWarranties(charges: readonly Charge[], delivery: Delivery): readonly Term[] {
  return charges.filter(isWarranted).flatMap(charge => {
    const span = spanOf(charge, delivery)
    return span ? [{ chargeId: charge.id, description: charge.description, ...span }] : []
  })
}

/** Whether the term of the line may be that of an earlier one. */
export function goesOn(charge: Charge): boolean {
  return isWarranted(charge) && charge.kind !== 'part' && charge.amount === 0
}

type WarrantedCharge = Charge & { readonly kind: WarrantedKind }

function isWarranted(charge: Charge): charge is WarrantedCharge {
  const { kind, isReversed, reversesId, warrantyDays } = charge
  return kind !== 'discount' && !isReversed && reversesId === null && warrantyDays > 0
}

function spanOf(charge: WarrantedCharge, { deliveredOn, isRework, earlier }: Delivery): Span | undefined {
  const days = charge.warrantyDays
  const own = { days, startsOn: deliveredOn, endsOn: addDays(deliveredOn, days) }
  if (!goesOn(charge)) return own
  if (charge.coveredById !== null) {
    return remaining(
      earlier.find(({ chargeId }) => chargeId === charge.coveredById),
      deliveredOn,
    )
  }
  return isRework ? remaining(lastOf(charge, earlier), deliveredOn) : own
}

/** The term of the origin's same kind of line that ends last. */
function lastOf({ kind }: WarrantedCharge, earlier: readonly EarlierTerm[]): EarlierTerm | undefined {
  return earlier
    .filter(term => term.isOfOrigin && lineOfCharge(term.kind) === lineOfCharge(kind))
    .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
    .at(-1)
}

/** A term that was over before the device left gives nothing. */
function remaining(term: EarlierTerm | undefined, deliveredOn: Day): Span | undefined {
  if (!term || term.endsOn < deliveredOn) return undefined
  const { days, startsOn, endsOn } = term
  return { days, startsOn, endsOn }
}
