import type { StatusKind } from '../repairs/status'

type AccessoryTick = { readonly name: string; readonly isReturned: boolean; readonly note: string }

/** Everything that rule B7 looks at. Money in rial. */
export type DeliveryFacts = {
  readonly kind: StatusKind
  /** What is open after the payment of the same act; negative is the customer's credit. */
  readonly balance: number
  readonly credit: { readonly isPermitted: boolean; readonly reason: string }
  /** Names of the accessories as they were taken in. */
  readonly takenIn: readonly string[]
  readonly accessories: readonly AccessoryTick[]
  readonly isPersonChecked: boolean
  /** Signed on paper, or with a reason why not. */
  readonly isSigned: boolean
}

/** A part of rule B7 that does not hold; the code is also the one that the hand-over is refused with. */
export type MissingPart =
  | { readonly code: 'NOT_READY' }
  | { readonly code: 'BALANCE_OPEN'; readonly balance: number }
  | { readonly code: 'CREDIT_OWED'; readonly credit: number }
  | { readonly code: 'ACCESSORIES_UNTICKED'; readonly names: readonly string[] }
  | { readonly code: 'PERSON_UNCHECKED' }
  | { readonly code: 'SIGNATURE_MISSING' }

/**
 * Which parts of rule B7 a hand-over still misses, in the order in which they are asked at the counter; empty means
 * that the device may leave. Everything is asked also when all was paid in advance.
 */
export function missingForDelivery(facts: DeliveryFacts): readonly MissingPart[] {
  const missing: MissingPart[] = []
  if (facts.kind !== 'ready') missing.push({ code: 'NOT_READY' })
  const names = untickedAccessories(facts.takenIn, facts.accessories)
  if (names.length > 0) missing.push({ code: 'ACCESSORIES_UNTICKED', names })
  missing.push(...missingMoney(facts))
  if (!facts.isPersonChecked) missing.push({ code: 'PERSON_UNCHECKED' })
  if (!facts.isSigned) missing.push({ code: 'SIGNATURE_MISSING' })
  return missing
}

function missingMoney({ balance, credit }: DeliveryFacts): readonly MissingPart[] {
  if (balance < 0) return [{ code: 'CREDIT_OWED', credit: -balance }]
  const isPermittedCredit = credit.isPermitted && credit.reason.trim() !== ''
  return balance === 0 || isPermittedCredit ? [] : [{ code: 'BALANCE_OPEN', balance }]
}

/**
 * Names that keep the ticked list from answering for exactly what was taken in: not answered for, answered for
 * without having come along (each as often as it came), or kept back without a note.
 */
function untickedAccessories(takenIn: readonly string[], ticks: readonly AccessoryTick[]): readonly string[] {
  const open = [...takenIn]
  const wrong: string[] = []
  for (const { name, isReturned, note } of ticks) {
    const at = open.indexOf(name)
    if (at >= 0) open.splice(at, 1)
    if (at < 0 || (!isReturned && note.trim() === '')) wrong.push(name)
  }
  return [...open, ...wrong]
}
