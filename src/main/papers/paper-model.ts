import type { Totals } from '#shared/billing/model'
import type { Device } from '#shared/devices/model'
import type { Handover } from '#shared/handover/model'
import type { Day } from '#shared/kernel/day'
import type { Outcome } from '#shared/repairs/status'
import type { ShopSettings } from '#shared/settings/model'
import type { LineKind } from '#shared/warranty/line-kind'
import type { Verdict, VerdictResult } from '#shared/warranty/verdict-model'

/** How a paper speaks: its language, calendar, money, and whose shop it is from. */
export type PaperShop = Pick<
  ShopSettings,
  'shopName' | 'phones' | 'address' | 'country' | 'timeZone' | 'calendar' | 'paperLocale' | 'moneyUnit'
>

/** What both receipts tell; instants are ISO UTC, money is rial. */
export type RepairFacts = {
  readonly number: string
  readonly receiptCode: string
  readonly receivedAt: string
  readonly receivedBy: string
  readonly customer: { readonly name: string; readonly phone: string | null }
  readonly device: Pick<
    Device,
    'brand' | 'model' | 'serialNo' | 'imei' | 'identity' | 'identityReason' | 'color'
  > & {
    readonly type: string
  }
  readonly fault: string
}

export type IntakePaper = RepairFacts & {
  readonly kind: 'intake_receipt'
  readonly condition: readonly string[]
  readonly conditionNote: string
  readonly accessories: readonly string[]
  /** Null is "to be announced". */
  readonly estimate: number | null
  /** What was taken in advance and not given back. */
  readonly deposit: number
  readonly promisedOn: Day
  readonly reworkOf: string | null
  /** The version that the repair was signed with (rule C4); null where the shop had none. */
  readonly terms: { readonly version: number; readonly body: string } | null
  readonly warranty: PaperWarranty | null
}

/** What the warranty says of the repair; null where the shop kept none. */
export type PaperWarranty = {
  readonly cardNumber: string | null
  readonly verdict: Verdict
  /** Kinds of line of which a person said otherwise (rule D9). */
  readonly decided: readonly { readonly line: LineKind; readonly result: VerdictResult }[]
}

export type PaperLine = {
  readonly description: string
  readonly quantity: number
  readonly unitPrice: number
  readonly amount: number
  /** Rial that a warranty pays; the customer pays nothing for the line then. */
  readonly covered: number
  /** Null where the line carries none (rule E1). */
  readonly warranty: { readonly days: number; readonly endsOn: Day } | null
}

export type DeliveryPaper = RepairFacts & {
  readonly kind: 'delivery_receipt'
  readonly outcome: Outcome | null
  readonly workDone: string
  readonly lines: readonly PaperLine[]
  readonly totals: Totals
  /** The device that was given instead under warranty, and its card. */
  readonly replacement: { readonly serialNo: string | null; readonly cardNumber: string } | null
  readonly handover: Pick<
    Handover,
    | 'at'
    | 'staffName'
    | 'receiverName'
    | 'checkedBy'
    | 'identityReason'
    | 'accessories'
    | 'signature'
    | 'signatureReason'
    | 'creditReason'
  >
}

export type Paper = IntakePaper | DeliveryPaper
