import type { Id } from '#shared/kernel/ids'
import type { Permission } from '#shared/staff/permissions'
import { type Card, liveStatuses } from '#shared/warranty/card'

type Facts = {
  readonly card: Pick<Card, 'status'>
  /** The shop's device of the card, where it has one. */
  readonly deviceId: Id | null
  readonly may: (permission: Permission) => boolean
}

const changes = ['correct', 'extend', 'transfer', 'block', 'stolen', 'void'] as const

/** An act on a card behind "more". */
export type CardChange = (typeof changes)[number]

/** An act that is usual enough to stand beside the menu. */
export type NextCardAct = 'activate' | 'unblock' | 'checkIn'

export type CardActs = { readonly next: NextCardAct | undefined; readonly others: readonly CardChange[] }

/** What this person can do with the card now; one that has ended offers nothing. It only hides, main decides. */
export function cardActs(facts: Facts): CardActs {
  const { card, may } = facts
  const { status } = card
  const isLive = liveStatuses.some(live => live === status)
  const possible: Record<CardChange, boolean> = {
    correct: isLive && may('warranty.manage'),
    extend: (status === 'issued' || status === 'active') && may('warranty.manage'),
    transfer: status === 'active' && may('warranty.activate'),
    block: (status === 'issued' || status === 'active') && may('warranty.manage'),
    stolen: isLive && status !== 'stolen' && may('warranty.manage'),
    void: isLive && may('warranty.manage'),
  }
  return { next: nextAct(facts), others: changes.filter(change => possible[change]) }
}

function nextAct({ card: { status }, deviceId, may }: Facts): NextCardAct | undefined {
  if (status === 'issued') return may('warranty.activate') ? 'activate' : undefined
  if (status === 'blocked') return may('warranty.manage') ? 'unblock' : undefined
  return status === 'active' && deviceId && may('repairs.check_in') ? 'checkIn' : undefined
}
