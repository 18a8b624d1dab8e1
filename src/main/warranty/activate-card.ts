import { normalizeSerial } from '#shared/kernel/imei'
import type { Activate, Card, CardDates } from '#shared/warranty/card'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireCustomer } from './card-owner'
import type { StoredCard } from './card-repository'
import { refuseDates } from './card-rules'
import { changeCard, seenCard, statusChange } from './change-card'
import { serialOf } from './serial-of'

/**
 * Activates a card: binds it to the serial of its device and says from when its term counts. Days that are not known yet
 * stay as they are. Refused with NOT_FOUND, CHANGED_MEANWHILE, CARD_NOT_ISSUED, CARD_SERIAL_MISSING,
 * CARD_OF_ANOTHER_DEVICE where the card has another serial, CARD_SERIAL_TAKEN, CARD_DATES_ORDER.
 */
export async function activateCard(work: Work, input: Activate): Promise<Card> {
  const card = await seenCard(work, input)
  if (card.status !== 'issued') refuse('CARD_NOT_ISSUED')
  const serial = serialToActivate(card, input.serialNo)
  const dates = datesOf(card, input)
  refuseDates(dates, work.today)
  const { ownerId, activatedOn } = input
  if (ownerId !== null) await requireCustomer(work, ownerId)
  const { changes, facts } = statusChange(work, card, { status: 'active' })
  return changeCard(work, card, {
    action: 'warranty.activate',
    changes: {
      ...changes,
      ...serial,
      ...dates,
      brand: input.brand || card.brand,
      model: input.model || card.model,
      invoiceNo: input.invoiceNo || card.invoiceNo,
      ...(ownerId !== null && { ownerId }),
    },
    event: 'activated',
    facts: { ...facts, activatedOn, ...(ownerId !== null && { ownerId }) },
  })
}

function serialToActivate(card: StoredCard, typed: string) {
  const known = card.facts.serialKey
  if (normalizeSerial(typed) === '') {
    return known === null ? refuse('CARD_SERIAL_MISSING', { field: 'serialNo' }) : {}
  }
  if (known === null) return serialOf(typed)
  if (known !== normalizeSerial(typed)) {
    refuse('CARD_OF_ANOTHER_DEVICE', {
      field: 'serialNo',
      values: { number: card.number, cardId: card.id },
    })
  }
  return {}
}

function datesOf({ facts }: StoredCard, input: Activate): CardDates {
  return {
    producedOn: facts.producedOn,
    soldOn: input.soldOn ?? facts.soldOn,
    installedOn: input.installedOn ?? facts.installedOn,
    activatedOn: input.activatedOn,
  }
}
