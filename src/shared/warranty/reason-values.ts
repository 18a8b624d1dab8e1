import type { CalendarKind } from '../kernel/calendar'
import type { Day } from '../kernel/day'
import type { LineKind } from './line-kind'
import type { ExclusionKind, HolderRule, StartRule } from './policy'
import type { Reason, ReasonCode } from './verdict-model'

/** startsOn + months + extraMonths, in the calendar, + heldDays = endsOn; the last day counts whole. */
type OwnTerm = {
  readonly startRule: StartRule
  readonly startsOn: Day
  readonly months: number
  /** Months of extensions, 0 where there are none. */
  readonly extraMonths: number
  /** Days held under the card that are given back, 0 where there are none. */
  readonly heldDays: number
  readonly endsOn: Day
  readonly calendar: CalendarKind
}

/** baseEndsOn + extraMonths, in the calendar, + heldDays = endsOn. */
type InheritedTerm = {
  readonly fromNumber: string
  readonly replacedOn: Day
  /** Which is the longer one: what remained of the replaced card, or the policy's minimum. */
  readonly basis: 'remaining' | 'minimum'
  readonly baseEndsOn: Day
  /** Days of the policy's minimum, counted from the replacement. */
  readonly minimumDays: number
  readonly extraMonths: number
  readonly heldDays: number
  readonly endsOn: Day
  readonly calendar: CalendarKind
}

type FittedTerm = {
  readonly repairNumber: string
  readonly description: string
  readonly startsOn: Day
  readonly endsOn: Day
}

type OnIntake = { readonly receivedOn: Day }

type CardStatusValues = {
  readonly number: string
  /** The day on which the card got this status. */
  readonly on: Day
  /** What was written when it got it; for the shop's own eyes. */
  readonly reason: string
}

/** What each reason is filled with (rule D5). Days are ISO text, numbers of cards and repairs as they are printed. */
export type ReasonValues = {
  readonly IN_TERM: OwnTerm
  readonly INHERITED_TERM: InheritedTerm
  readonly FITTED_IN_TERM: FittedTerm
  /** The serial or IMEI that has no card, empty where the device has none. */
  readonly NO_CARD: { readonly identity: string }
  readonly CARD_VOIDED: CardStatusValues
  readonly CARD_STOLEN: CardStatusValues
  readonly CARD_BLOCKED: CardStatusValues
  readonly CARD_REPLACED: CardStatusValues
  /** Without `startsOn` the card was not active; `startRule` is `replacement` for an heir. */
  readonly NOT_STARTED: OnIntake & {
    readonly number: string
    readonly startRule: StartRule | 'replacement'
    readonly startsOn?: Day
  }
  readonly TERM_OVER: OwnTerm & OnIntake
  readonly INHERITED_TERM_OVER: InheritedTerm & OnIntake
  readonly FITTED_TERM_OVER: FittedTerm & OnIntake
  readonly LINE_NOT_COVERED: { readonly line: LineKind; readonly policy: string }
  /** `since` is the day from which the owner for whom the warranty holds is registered. */
  readonly NOT_HOLDER: { readonly holder: HolderRule; readonly since: Day }
  /** `evidence` is what was written when it was found; for the shop's own eyes. */
  readonly EXCLUDED: { readonly kind: ExclusionKind; readonly evidence: string }
  readonly START_UNKNOWN: { readonly number: string; readonly startRule: StartRule }
  /** What is not known: who brings the device, or who owns it by the card. */
  readonly HOLDER_UNKNOWN: {
    readonly number: string
    readonly holder: HolderRule
    readonly missing: 'customer' | 'owner'
  }
  /** Without a number there is no card either: it would have been found by the serial. */
  readonly SERIAL_UNREADABLE: { readonly number?: string }
  readonly SERIAL_NOT_ON_CARD: { readonly number: string }
  readonly SERIAL_DIFFERS: {
    readonly number: string
    readonly cardSerial: string
    /** The serial of the device, or its IMEI where it has no serial. */
    readonly deviceSerial: string
  }
}

/** A reason with exactly the values of its code. */
export function reasonOf<Code extends ReasonCode>(code: Code, values: ReasonValues[Code]): Reason {
  return { code, values: { ...values } }
}
