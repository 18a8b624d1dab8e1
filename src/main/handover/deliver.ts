import type { Account } from '#shared/billing/model'
import type { Deliver, Handover } from '#shared/handover/model'
import { type MissingPart, missingForDelivery } from '#shared/handover/readiness'
import type { ErrorData } from '#shared/kernel/errors'
import type { StatusKind } from '#shared/repairs/status'
import { type AccountTerms, accountFor } from '../billing/account'
import { requireStandingCover } from '../billing/covered-line'
import { payOn } from '../billing/payments'
import { closeClaim } from '../claims/close-claim'
import { record } from '../kernel/audit'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { markDelivered } from '../repairs/deliver-repair'
import { requireSeenRepair } from '../repairs/find-repair'
import { startingWarranties } from './earlier-terms'
import { requireReceiptOf } from './receipt-shown'
import { insertHandover, insertLineWarranties } from './repository'

type Delivery = Omit<Deliver, 'commandId'>

/** What a hand-over asks of the repair. */
type DeliveredRepair = AccountTerms & { readonly kind: StatusKind; readonly accessories: readonly string[] }

/**
 * Hands the device back: payment, hand-over, line warranties, warranty claim and status commit together or not at all. Refused with
 * the code of the first part of rule B7 that is missing, NOT_COVERED, CHANGED_MEANWHILE (the repair or its balance),
 * PAYMENT_ABOVE_BALANCE, RECEIPT_UNKNOWN, RECEIPT_OF_ANOTHER_REPAIR, and NOT_PERMITTED where money is taken without
 * billing.pay.
 */
export async function deliver(work: Work, delivery: Delivery): Promise<Handover> {
  const repair = await requireSeenRepair(work, delivery)
  await checkPerson(work, delivery)
  const account = await settle(work, repair, delivery)
  refuseMissing(work, { repair, account, delivery })
  await requireStandingCover(work, account)
  const warranties = await startingWarranties({ db: work.trx, today: work.today }, account)
  const handover = handedOver(work, { account, delivery, warranties })
  await writeHandover(work, handover, account.totals.total)
  await markDelivered(work, { repairId: repair.id, version: repair.version, comment: handover.creditReason })
  await closeClaim(work, repair.id)
  await record(work, {
    action: 'handover.deliver',
    entity: 'handover',
    entityId: handover.id,
    after: handover,
  })
  return handover
}

async function checkPerson(work: Work, { repairId, person }: Delivery): Promise<void> {
  if (person.checkedBy !== 'receipt') return
  await requireReceiptOf(work.trx, { repairId, text: person.receiptCode, field: 'person.receiptCode' })
}

/** Charges and payments leave the repair's version as it is: the balance tells whether the person saw this account. */
async function settle(
  work: Work,
  repair: DeliveredRepair,
  { seenBalance, payment }: Delivery,
): Promise<Account> {
  const account = await accountFor(work.trx, repair)
  if (account.totals.balance !== seenBalance) refuse('CHANGED_MEANWHILE')
  if (!payment) return account
  if (!may(work, 'billing.pay')) refuse('NOT_PERMITTED', { field: 'payment' })
  return payOn(work, account, { money: payment, field: 'payment.amount' })
}

type Facts = { readonly repair: DeliveredRepair; readonly account: Account; readonly delivery: Delivery }

function refuseMissing(work: Work, { repair, account, delivery }: Facts): void {
  const [missing] = missingForDelivery({
    kind: repair.kind,
    balance: account.totals.balance,
    credit: { isPermitted: may(work, 'handover.credit'), reason: delivery.creditReason },
    takenIn: repair.accessories,
    accessories: delivery.accessories,
    isPersonChecked: isPersonChecked(delivery.person),
    isSigned: isSigned(delivery.signature),
  })
  if (missing) refuse(missing.code, factsOf(missing))
}

/** The receipt itself was proved before; without one somebody says how the person was checked. */
function isPersonChecked(person: Delivery['person']): boolean {
  return person.checkedBy === 'receipt' || person.reason !== ''
}

function isSigned(signature: Delivery['signature']): boolean {
  return signature.kind === 'paper' || signature.reason !== ''
}

function factsOf(missing: MissingPart): ErrorData {
  switch (missing.code) {
    case 'BALANCE_OPEN':
      return { field: 'payment', values: { balance: missing.balance } }
    case 'CREDIT_OWED':
      return { field: 'payment', values: { credit: missing.credit } }
    case 'ACCESSORIES_UNTICKED':
      return { field: 'accessories' }
    case 'PERSON_UNCHECKED':
      return { field: 'person' }
    case 'SIGNATURE_MISSING':
      return { field: 'signature' }
    case 'NOT_READY':
      return {}
  }
}

type Leaving = {
  readonly account: Account
  readonly delivery: Delivery
  readonly warranties: Handover['warranties']
}

function handedOver(work: Work, { account: { totals }, delivery, warranties }: Leaving): Handover {
  const { person, signature } = delivery
  return {
    id: work.newId(),
    repairId: delivery.repairId,
    at: work.now,
    staffName: work.actor.name,
    receiverName: delivery.receiverName,
    checkedBy: person.checkedBy,
    identityReason: person.checkedBy === 'identity' ? person.reason : '',
    accessories: delivery.accessories,
    signature: signature.kind,
    signatureReason: signature.kind === 'none' ? signature.reason : '',
    balance: totals.balance,
    creditReason: totals.balance === 0 ? '' : delivery.creditReason,
    warranties,
    reversal: null,
  }
}

/** The total is frozen with the hand-over; its warranties start once, on this day of the shop (rule E2). */
async function writeHandover(work: Work, handover: Handover, total: number): Promise<void> {
  await insertHandover(work.trx, { ...handover, total, staffId: work.actor.id })
  await insertLineWarranties(
    work.trx,
    handover.warranties.map(warranty => ({ ...warranty, id: work.newId(), handoverId: handover.id })),
  )
}
