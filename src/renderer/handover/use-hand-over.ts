import { useState } from 'react'
import type { PaymentMethod } from '#shared/billing/model'
import type { Deliver, HandoverView } from '#shared/handover/model'
import { type MissingPart, missingForDelivery } from '#shared/handover/readiness'

export type AccessoryAnswer = { readonly name: string; readonly isReturned: boolean; readonly note: string }

/** What keeps the button off: a part of rule B7, or a payment that would be lost in the act. */
export type MissingAnswer = MissingPart | { readonly code: 'PAYMENT_UNREADABLE' }

export type HandOverDraft = {
  readonly accessories: readonly AccessoryAnswer[]
  readonly receiverName: string
  /** How the person was checked where no receipt was shown. */
  readonly identityReason: string
  readonly isSigned: boolean
  readonly noSignatureReason: string
  /** Rial; not a number while what is typed is no amount. */
  readonly payment: number | null
  readonly method: PaymentMethod
  readonly reference: string
  readonly creditReason: string
}

type Facts = {
  readonly view: HandoverView
  readonly receiptCode: string | undefined
  readonly mayCredit: boolean
}

/** The answers at the counter, and which parts of rule B7 they still miss: the same rule that main applies again. */
export function useHandOver({ view, receiptCode, mayCredit }: Facts) {
  const { repair, totals } = view
  const [draft, setDraft] = useState<HandOverDraft>({
    accessories: repair.accessories.map(name => ({ name, isReturned: false, note: '' })),
    receiverName: repair.customer.name,
    identityReason: '',
    isSigned: false,
    noSignatureReason: '',
    payment: totals.balance > 0 ? totals.balance : null,
    method: 'cash',
    reference: '',
    creditReason: '',
  })
  const change = (part: Partial<HandOverDraft>) => setDraft({ ...draft, ...part })
  const isPaymentReadable = !Number.isNaN(draft.payment)
  const missing = missingForDelivery({
    kind: repair.kind,
    balance: totals.balance - (isPaymentReadable ? (draft.payment ?? 0) : 0),
    credit: { isPermitted: mayCredit, reason: draft.creditReason },
    takenIn: repair.accessories,
    accessories: draft.accessories,
    isPersonChecked: receiptCode !== undefined || draft.identityReason.trim() !== '',
    isSigned: draft.isSigned || draft.noSignatureReason.trim() !== '',
  })
  const all: readonly MissingAnswer[] = isPaymentReadable
    ? missing
    : [...missing.filter(({ code }) => code !== 'BALANCE_OPEN'), { code: 'PAYMENT_UNREADABLE' }]
  return { draft, change, missing: all, deliverInput: () => deliverInputOf(draft, { view, receiptCode }) }
}

function deliverInputOf(
  draft: HandOverDraft,
  { view: { repair, totals }, receiptCode }: Pick<Facts, 'view' | 'receiptCode'>,
): Omit<Deliver, 'commandId'> {
  return {
    repairId: repair.id,
    version: repair.version,
    seenBalance: totals.balance,
    accessories: [...draft.accessories],
    person: receiptCode
      ? { checkedBy: 'receipt', receiptCode }
      : { checkedBy: 'identity', reason: draft.identityReason },
    receiverName: draft.receiverName,
    signature: draft.isSigned ? { kind: 'paper' } : { kind: 'none', reason: draft.noSignatureReason },
    payment: draft.payment
      ? { amount: draft.payment, method: draft.method, reference: draft.reference }
      : null,
    creditReason: draft.creditReason,
  }
}
