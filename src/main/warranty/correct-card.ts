import type { Card, CorrectCard } from '#shared/warranty/card'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import type { StoredCard } from './card-repository'
import { refuseDates, requireNotEnded } from './card-rules'
import { deviceIdentity } from './card-write-repository'
import { changeCard, seenCard } from './change-card'
import { readCard } from './read-card'
import { serialOf } from './serial-of'

/**
 * Mends what was written wrong on a card; nothing is written where nothing differs. A card whose new serial is not that
 * of its device is bound to none any more. Refused with NOT_FOUND, CHANGED_MEANWHILE, CARD_ENDED, CARD_DATES_ORDER,
 * CARD_SERIAL_TAKEN, CARD_SERIAL_MISSING for a card that was activated, CARD_NOT_ACTIVE where it would activate one.
 */
export async function correctCard(work: Work, input: CorrectCard): Promise<Card> {
  const card = await seenCard(work, input)
  requireNotEnded(card)
  const wanted = wantedFacts(input)
  refuseActivation(card, wanted)
  refuseDates(wanted, work.today)
  const stored = storedFacts(card)
  const differing = differingFacts(stored, wanted)
  if (Object.keys(differing).length === 0) return readCard(work.trx, card.id, work.shop.timeZone)
  const changes = { ...differing, ...(await unbinding(work, card, wanted.serialKey)) }
  const before = Object.entries(stored).filter(([key]) => key in changes)
  return changeCard(work, card, {
    action: 'warranty.correct',
    changes,
    event: 'corrected',
    facts: { before: Object.fromEntries(before) },
    reason: input.reason,
  })
}

function wantedFacts({ serialNo, brand, model, invoiceNo, ...input }: CorrectCard) {
  const { producedOn, soldOn, installedOn, activatedOn } = input
  return { ...serialOf(serialNo), brand, model, invoiceNo, producedOn, soldOn, installedOn, activatedOn }
}

type Wanted = ReturnType<typeof wantedFacts>

function storedFacts({ facts, serialNo, brand, model, invoiceNo, deviceId }: StoredCard) {
  const { serialKey, producedOn, soldOn, installedOn, activatedOn } = facts
  return {
    serialNo,
    serialKey,
    brand,
    model,
    invoiceNo,
    deviceId,
    producedOn,
    soldOn,
    installedOn,
    activatedOn,
  }
}

/** A correction neither activates a card nor takes back that it was activated. */
function refuseActivation({ facts }: StoredCard, { activatedOn, serialKey }: Wanted): void {
  if (facts.activatedOn === null && activatedOn !== null) refuse('CARD_NOT_ACTIVE', { field: 'activatedOn' })
  if (facts.activatedOn !== null && activatedOn === null) {
    refuse('INVALID_INPUT', { issues: [{ path: 'activatedOn', reason: 'required', values: {} }] })
  }
  if (facts.activatedOn !== null && serialKey === null) refuse('CARD_SERIAL_MISSING', { field: 'serialNo' })
}

function differingFacts(stored: Wanted, wanted: Wanted): Partial<Wanted> {
  const changed = Object.entries(wanted).filter(([key, value]) => stored[key as keyof Wanted] !== value)
  // The entries are those of `wanted`, some left out.
  return Object.fromEntries(changed) as Partial<Wanted>
}

async function unbinding(work: Work, { deviceId, facts }: StoredCard, serialKey: string | null) {
  if (deviceId === null || serialKey === facts.serialKey) return {}
  const device = await deviceIdentity(work.trx, deviceId)
  const isItsOwn = serialKey !== null && device.includes(serialKey)
  return isItsOwn ? {} : { deviceId: null }
}
