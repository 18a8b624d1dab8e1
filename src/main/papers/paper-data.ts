import type { Account, Payment } from '#shared/billing/model'
import type { Handover } from '#shared/handover/model'
import type { Id } from '#shared/kernel/ids'
import { type Locale, locales } from '#shared/kernel/locale'
import type { PaperKind } from '#shared/papers/contract'
import { lineKinds } from '#shared/warranty/line-kind'
import { accountOf } from '../billing/account'
import { findReplacement } from '../claims/claim-lists'
import { type StandingCoverage, standingCoverage } from '../coverage/standing-coverage'
import { standingHandover } from '../handover/standing-handover'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import type { DeliveryPaper, IntakePaper, Paper, PaperLine, PaperWarranty, RepairFacts } from './paper-model'
import { findPaperFacts, type StoredPaperFacts } from './repository'

/** A paper's facts, and the id of what its copies are counted by. */
export type PaperData = { readonly paper: Paper; readonly documentId: Id }

type Asked = { readonly repairId: Id; readonly kind: PaperKind }

/** Gathers what a paper tells. Refused with NOT_FOUND, and PAPER_NOT_POSSIBLE for a delivery that has not been. */
export async function paperData({ db, shop }: Context, { repairId, kind }: Asked): Promise<PaperData> {
  const stored = (await findPaperFacts(db.reader, repairId)) ?? refuse('NOT_FOUND')
  const account = await accountOf(db.reader, repairId)
  const facts = repairFacts(stored, shop.paperLocale)
  if (kind === 'intake_receipt') {
    const coverage = await standingCoverage(db.reader, repairId)
    return {
      paper: { ...intakePaper(stored, facts, account), warranty: warrantyOf(coverage) },
      documentId: repairId,
    }
  }
  const handover = (await standingHandover(db.reader, repairId)) ?? refuse('PAPER_NOT_POSSIBLE')
  const replacement = await findReplacement(db.reader, repairId)
  return { paper: deliveryPaper({ stored, facts, account, handover, replacement }), documentId: handover.id }
}

function repairFacts(stored: StoredPaperFacts, locale: Locale): RepairFacts {
  const { number, receiptCode, receivedAt, receivedBy, customer, device, fault, typeNames } = stored
  const type = [locale, ...locales].map(language => typeNames[language]).find(name => name !== '') ?? ''
  return { number, receiptCode, receivedAt, receivedBy, customer, device: { ...device, type }, fault }
}

function intakePaper(
  stored: StoredPaperFacts,
  facts: RepairFacts,
  { payments }: Account,
): Omit<IntakePaper, 'warranty'> {
  const { condition, conditionNote, accessories, estimate, promisedOn, reworkOf, terms } = stored
  return {
    kind: 'intake_receipt',
    ...facts,
    condition,
    conditionNote,
    accessories,
    estimate,
    deposit: Math.max(0, sumOf(payments, 'deposit') - sumOf(payments, 'refund')),
    promisedOn,
    reworkOf,
    terms,
  }
}

function warrantyOf(coverage: StandingCoverage | undefined): PaperWarranty | null {
  if (!coverage) return null
  const { card, verdict, lines } = coverage
  const decided = lineKinds.filter(line => lines[line] !== verdict.lines[line].result)
  return {
    cardNumber: card?.number ?? null,
    verdict,
    decided: decided.map(line => ({ line, result: lines[line] })),
  }
}

function sumOf(payments: readonly Payment[], kind: Payment['kind']): number {
  return payments.filter(payment => payment.kind === kind).reduce((sum, { amount }) => sum + amount, 0)
}

type Delivered = {
  readonly stored: StoredPaperFacts
  readonly facts: RepairFacts
  readonly account: Account
  readonly handover: Handover
  readonly replacement: DeliveryPaper['replacement']
}

function deliveryPaper({ stored, facts, account, handover, replacement }: Delivered): DeliveryPaper {
  return {
    kind: 'delivery_receipt',
    ...facts,
    outcome: stored.outcome,
    workDone: stored.workDone,
    lines: paperLines(account, handover),
    totals: account.totals,
    replacement,
    handover,
  }
}

/** The lines that stand, each with the term that the hand-over started (rules E1, E2); discounts are in the sums. */
function paperLines({ charges }: Account, { warranties }: Handover): readonly PaperLine[] {
  return charges
    .filter(({ kind, isReversed, reversesId }) => kind !== 'discount' && !isReversed && reversesId === null)
    .map(({ id, description, quantity, unitPrice, amount, coveredAmount }) => ({
      description,
      quantity,
      unitPrice,
      amount,
      covered: coveredAmount,
      warranty: warranties.find(({ chargeId }) => chargeId === id) ?? null,
    }))
}
