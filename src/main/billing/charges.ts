import type { Account, Charge, NewCharge } from '#shared/billing/model'
import { discountTax, lineAmount } from '#shared/billing/totals'
import { moneyLimit } from '#shared/kernel/fields'
import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory } from '../repairs/repair-history'
import { openAccountOf, withCharge } from './account'
import { costOf, requireCover } from './covered-line'
import { insertCharge, isOfFittedPart } from './repository'

type Act = { readonly action: string; readonly event: 'charged' | 'charge_reversed'; readonly field: string }
type Line = Omit<Charge, 'id' | 'isReversed' | 'at' | 'staffName'>

/**
 * Adds a line, taxed at the rate frozen on the repair; one that a warranty covers costs the customer nothing. Refused
 * with REPAIR_CLOSED, AMOUNT_TOO_LARGE, NOT_COVERED.
 */
export async function addCharge(
  work: Work,
  { repairId, coverage, ...line }: NewCharge & { readonly repairId: Id },
): Promise<Account> {
  const account = await openAccountOf(work, repairId)
  const price = lineAmount(line)
  if (price > moneyLimit) refuse('AMOUNT_TOO_LARGE', { field: 'unitPrice', values: { limit: moneyLimit } })
  await requireCover(work, { repairId, kind: line.kind, coverage })
  return writeLine(work, account, {
    act: { action: 'billing.addCharge', event: 'charged', field: 'unitPrice' },
    line: {
      kind: line.kind,
      description: line.description,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      ...costOf(price, coverage, account.taxRateBp),
      warrantyDays: line.warrantyDays,
      reversesId: null,
      reason: '',
    },
  })
}

type Discount = { readonly repairId: Id; readonly amount: number; readonly reason: string }

/** Takes an amount off the lines, its tax with it. Refused with REPAIR_CLOSED, DISCOUNT_ABOVE_CHARGES. */
export async function discount(work: Work, { repairId, amount, reason }: Discount): Promise<Account> {
  const account = await openAccountOf(work, repairId)
  const most = account.totals.charges - account.totals.discount
  if (amount > most) refuse('DISCOUNT_ABOVE_CHARGES', { field: 'amount', values: { charges: most } })
  return writeLine(work, account, {
    act: { action: 'billing.discount', event: 'charged', field: 'amount' },
    line: {
      kind: 'discount',
      description: '',
      quantity: 1,
      unitPrice: -amount,
      amount: -amount,
      tax: discountTax(amount, account.taxRateBp, account.totals),
      coverage: 'none',
      coveredAmount: 0,
      coveredById: null,
      warrantyDays: 0,
      reversesId: null,
      reason,
    },
  })
}

type Reversal = { readonly repairId: Id; readonly chargeId: Id; readonly reason: string }

/**
 * Takes a line off by a second one with the same amounts below zero; both stay (rule G4). Refused with NOT_FOUND,
 * CHARGE_ALREADY_REVERSED (a reversal itself is final), CHARGE_OF_PART (a fitted part: its line goes when the part comes
 * out again), and CHARGE_UNDER_DISCOUNT where the discounts would outweigh the lines that are left.
 */
export async function reverseCharge(work: Work, reversal: Reversal): Promise<Account> {
  if (await isOfFittedPart(work.trx, reversal.chargeId)) refuse('CHARGE_OF_PART', { field: 'chargeId' })
  return takeChargeBack(work, reversal)
}

/** Like `reverseCharge`, for the domain that takes back what the line is of. */
export async function takeChargeBack(work: Work, { repairId, chargeId, reason }: Reversal): Promise<Account> {
  const account = await openAccountOf(work, repairId)
  const charge = account.charges.find(line => line.id === chargeId)
  if (!charge) refuse('NOT_FOUND', { field: 'chargeId' })
  if (charge.isReversed || charge.reversesId !== null)
    refuse('CHARGE_ALREADY_REVERSED', { field: 'chargeId' })
  return writeLine(work, account, {
    act: { action: 'billing.reverseCharge', event: 'charge_reversed', field: 'chargeId' },
    line: {
      kind: charge.kind,
      description: charge.description,
      quantity: -charge.quantity,
      unitPrice: charge.unitPrice,
      amount: minus(charge.amount),
      tax: minus(charge.tax),
      coverage: charge.coverage,
      coveredAmount: minus(charge.coveredAmount),
      coveredById: charge.coveredById,
      warrantyDays: 0,
      reversesId: charge.id,
      reason,
    },
  })
}

async function writeLine(
  work: Work,
  account: Account,
  { act, line }: { act: Act; line: Line },
): Promise<Account> {
  const { repairId } = account
  const charge = { ...line, id: work.newId(), at: work.now }
  const after = withCharge(account, { ...charge, isReversed: false, staffName: work.actor.name })
  refuseImpossible(after, act.field)
  await insertCharge(work.trx, { ...charge, repairId, staffId: work.actor.id })
  await addHistory(work, {
    repairId,
    event: act.event,
    comment: line.reason,
    values: {
      item: line.description,
      kind: line.kind,
      amount: Math.abs(line.amount),
      ...(line.coverage !== 'none' && { coverage: line.coverage }),
    },
  })
  await record(work, {
    action: act.action,
    entity: 'charge',
    entityId: charge.id,
    after: { ...charge, repairId },
  })
  return after
}

function refuseImpossible({ totals, covered }: Account, field: string): void {
  const { charges, discount: off, total } = totals
  if (off > charges || total < 0) refuse('CHARGE_UNDER_DISCOUNT', { field })
  if (Math.max(charges, total, covered) > moneyLimit)
    refuse('AMOUNT_TOO_LARGE', { field, values: { limit: moneyLimit } })
}

/** The opposite of an amount, with no negative zero. */
function minus(rial: number): number {
  return rial === 0 ? 0 : -rial
}
