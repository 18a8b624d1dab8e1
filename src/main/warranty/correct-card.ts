import { type Card, type CorrectCard, cardDatesSchema } from '#shared/warranty/card'
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
  const { serialNo, brand, model, invoiceNo, reason } = input
  const serial = serialOf(serialNo)
  const dates = cardDatesSchema.parse(input)
  refuseActivation(card, { activatedOn: dates.activatedOn, serialKey: serial.serialKey })
  refuseDates(dates, work.today)
  const wanted = { ...serial, brand, model, invoiceNo, ...dates }
  const stored = {
    ...card.facts,
    serialNo: card.serialNo,
    brand: card.brand,
    model: card.model,
    invoiceNo: card.invoiceNo,
  }
  const changes = differing(stored, wanted)
  if (Object.keys(changes).length === 0) return readCard(work.trx, card.id, work.shop.timeZone)
  return changeCard(work, card, {
    action: 'warranty.correct',
    changes: { ...changes, ...(await unbinding(work, card, serial.serialKey)) },
    event: 'corrected',
    facts: {
      before: Object.fromEntries(Object.keys(changes).map(key => [key, stored[key as keyof typeof wanted]])),
    },
    reason,
  })
}

type Activation = { readonly activatedOn: string | null; readonly serialKey: string | null }

/** A correction neither activates a card nor takes back that it was activated. */
function refuseActivation({ facts }: StoredCard, { activatedOn, serialKey }: Activation): void {
  if (facts.activatedOn === null && activatedOn !== null) refuse('CARD_NOT_ACTIVE', { field: 'activatedOn' })
  if (facts.activatedOn !== null && activatedOn === null) {
    refuse('INVALID_INPUT', { issues: [{ path: 'activatedOn', reason: 'required', values: {} }] })
  }
  if (facts.activatedOn !== null && serialKey === null) refuse('CARD_SERIAL_MISSING', { field: 'serialNo' })
}

function differing<T extends object>(stored: T, wanted: T): Partial<T> {
  const changed = Object.entries(wanted).filter(([key, value]) => stored[key as keyof T] !== value)
  // The entries are those of `wanted`, some left out.
  return Object.fromEntries(changed) as Partial<T>
}

async function unbinding(work: Work, { deviceId, facts }: StoredCard, serialKey: string | null) {
  if (deviceId === null || serialKey === facts.serialKey) return {}
  const device = await deviceIdentity(work.trx, deviceId)
  const isItsOwn = serialKey !== null && device.includes(serialKey)
  return isItsOwn ? {} : { deviceId: null }
}
