/** What the warranty gave: the device repaired, another device, or the money back. */
export const claimKinds = ['repair', 'replace', 'refund'] as const
export type ClaimKind = (typeof claimKinds)[number]

/**
 * own: no manufacturer pays, the shop bears it. open: not yet in a statement. prepared and sent: in one. rejected: the
 * manufacturer said no. written_off: a rejected claim, or what an accepted one was not paid, is borne by the shop.
 * withdrawn: there is nothing to claim any more.
 */
export const claimStates = [
  'own',
  'open',
  'prepared',
  'sent',
  'accepted',
  'rejected',
  'paid',
  'written_off',
  'withdrawn',
] as const
export type ClaimState = (typeof claimStates)[number]

const next: Record<ClaimState, readonly ClaimState[]> = {
  own: ['withdrawn'],
  open: ['prepared', 'withdrawn'],
  prepared: ['open', 'sent'],
  sent: ['accepted', 'rejected'],
  // An answer that was noted wrong is noted again, until money has come for it.
  accepted: ['accepted', 'rejected', 'paid', 'written_off'],
  rejected: ['accepted', 'open', 'written_off'],
  paid: [],
  written_off: [],
  withdrawn: ['own', 'open'],
}

export function canTurn(from: ClaimState, to: ClaimState): boolean {
  return next[from].includes(to)
}

/** States in which the amounts of a claim still follow the repair's account. */
export function followsAccount(state: ClaimState): boolean {
  return state === 'own' || state === 'open'
}

/** Rial of one claim by what they are for. */
export type ClaimAmounts = {
  readonly part: number
  readonly labour: number
  readonly travel: number
  /** The value of the device that was given instead. */
  readonly unit: number
  /** Money that was given back to the customer. */
  readonly refund: number
}

export const noAmounts: ClaimAmounts = { part: 0, labour: 0, travel: 0, unit: 0, refund: 0 }

/** Rial that a manufacturer is asked for; exact, a sum of integers (rule G1). */
export function claimed(amounts: ClaimAmounts): number {
  return amounts.part + amounts.labour + amounts.travel + amounts.unit + amounts.refund
}

export const statementStates = ['prepared', 'sent', 'answered', 'settled'] as const
export type StatementState = (typeof statementStates)[number]

type StatementFacts = {
  readonly isSent: boolean
  readonly claims: readonly { readonly state: ClaimState; readonly acceptedAmount: number | null }[]
  /** Rial that came for the statement, and rial of it that were given up. */
  readonly paid: number
  readonly writtenOff: number
}

/** What a statement still brings: accepted − paid − written off, never negative. */
export function remainingOf({ claims, paid, writtenOff }: StatementFacts): number {
  return acceptedOf(claims) - paid - writtenOff
}

/** answered when no claim waits for an answer any more; settled when nothing that was accepted is still owed. */
export function statementState(facts: StatementFacts): StatementState {
  if (!facts.isSent) return 'prepared'
  if (facts.claims.some(({ state }) => state === 'sent')) return 'sent'
  return remainingOf(facts) === 0 ? 'settled' : 'answered'
}

export function acceptedOf(claims: StatementFacts['claims']): number {
  return claims.reduce((sum, { acceptedAmount }) => sum + (acceptedAmount ?? 0), 0)
}
