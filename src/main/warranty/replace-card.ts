import type { Id } from '#shared/kernel/ids'
import type { Inheritance } from '#shared/warranty/card'
import { cardCodeOf } from '#shared/warranty/card-number'
import type { HeldVisit } from '#shared/warranty/held-days'
import { inheritanceOf } from '#shared/warranty/inheritance'
import { isConstraintError } from '../db/errors'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findWholeCard, type StoredCard } from './card-repository'
import { refuseTakenSerials, requireUsable } from './card-rules'
import { insertEvents, insertHeir, updateCard } from './card-write-repository'
import { statusChange } from './change-card'
import { newCardNumbers } from './new-numbers'
import { serialOf } from './serial-of'

export type Replacing = {
  readonly cardId: Id
  /** Visits under the card; the one that ends with the replacement is one of them, up to today. */
  readonly held: readonly HeldVisit[]
  /** What the customer gets instead. */
  readonly device: {
    readonly deviceId: Id | null
    readonly serialNo: string
    readonly brand: string
    readonly model: string
  }
  /** Who has the new device; the card's own owner where it is null. */
  readonly ownerId: Id | null
  readonly reason: string
}

export type Heir = { readonly id: Id; readonly number: string; readonly inherited: Inheritance }

/**
 * Issues the card of a device that was given in place of another: it inherits what is left of the term, at least the
 * policy's minimum, and the card that it replaces ends (rule D8). Refused with NOT_FOUND, CARD_ENDED, CARD_NOT_ACTIVE,
 * CARD_SERIAL_MISSING, CARD_SERIAL_TAKEN (rule D10).
 */
export async function issueHeir(
  work: Work,
  { cardId, held, device, ownerId, reason }: Replacing,
): Promise<Heir> {
  const { card } = (await findWholeCard(work.trx, cardId)) ?? refuse('NOT_FOUND', { field: 'cardId' })
  requireUsable(card)
  if (card.status !== 'active') refuse('CARD_NOT_ACTIVE')
  const [number = ''] = await newCardNumbers(work, 1)
  const { facts, policy } = card
  const inherited = inheritanceOf({ card: facts, rules: policy.rules, held, on: work.today })
  const heir = { id: work.newId(), number, inherited }
  // First: the new device may have the serial of the old one.
  await endReplaced(work, card, { heir, reason })
  await addHeir(work, card, { heir, device, ownerId: ownerId ?? card.owner?.id ?? null })
  return heir
}

type Ending = { readonly heir: Heir; readonly reason: string }

async function endReplaced(work: Work, card: StoredCard, { heir, reason }: Ending): Promise<void> {
  const { changes, facts } = statusChange(work, card, { status: 'replaced', reason })
  await updateCard(work.trx, card.id, changes)
  await insertEvents(work, {
    cardId: card.id,
    event: 'replaced',
    facts: { ...facts, otherId: heir.id, number: heir.number },
    reason,
  })
  await record(work, {
    action: 'warranty.replace',
    entity: 'warranty_card',
    entityId: card.id,
    before: { status: card.status, version: card.version },
    after: { status: 'replaced', version: card.version + 1, heirId: heir.id, reason },
  })
}

type Adding = Pick<Replacing, 'device' | 'ownerId'> & { readonly heir: Heir }

async function addHeir(work: Work, card: StoredCard, { heir, device, ownerId }: Adding): Promise<void> {
  const { serialNo, serialKey } = serialOf(device.serialNo)
  if (serialNo === null || serialKey === null) return refuse('CARD_SERIAL_MISSING', { field: 'serialNo' })
  const row = {
    ...heir,
    numberKey: cardCodeOf(heir.number),
    policyId: card.policy.policyId,
    policyVersionId: card.policy.id,
    ...device,
    serialNo,
    serialKey,
    statusOn: work.today,
    ownerId,
    predecessorId: card.id,
    createdAt: work.now,
    producedOn: null,
    soldOn: null,
    installedOn: null,
    activatedOn: work.today,
  }
  await insertHeir(work.trx, row).catch(async error => {
    if (isConstraintError(error))
      await refuseTakenSerials(work, { serialKeys: [serialKey], field: 'serialNo' })
    throw error
  })
  await insertEvents(work, {
    cardId: heir.id,
    event: 'inherited',
    facts: {
      otherId: card.id,
      number: card.number,
      ...(ownerId !== null && { ownerId }),
      ...(device.deviceId !== null && { deviceId: device.deviceId }),
    },
  })
  await record(work, {
    action: 'warranty.replace',
    entity: 'warranty_card',
    entityId: heir.id,
    after: row,
  })
}
