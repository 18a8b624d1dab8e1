import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { CardFacts } from '#shared/warranty/card'
import { readCardNumber } from '#shared/warranty/card-number'
import type { PolicyRules } from '#shared/warranty/policy'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findCardByNumber, findCardOfDevice, type StoredCard } from './card-repository'
import { bindToDevice, insertEvents } from './card-write-repository'

/** A card as a verdict asks about it, with the version of its policy that it was issued with. */
export type CardFor = {
  readonly facts: CardFacts
  readonly policy: { readonly name: string; readonly version: number; readonly rules: PolicyRules }
  readonly policyId: Id
  /** The device of the shop's records that it belongs to. */
  readonly deviceId: Id | null
  readonly manufacturerId: Id | null
  readonly manufacturerName: string | null
  readonly predecessor: StoredCard['predecessor']
  readonly heir: StoredCard['heir']
  readonly version: number
}

type Question = {
  readonly deviceId?: Id
  /** Serial and IMEI in the form in which they are compared. */
  readonly serialKeys: readonly string[]
  /** As printed, typed or scanned; where it is given, nothing else counts. */
  readonly number?: string
}

/**
 * The card of a device in one statement: by the number on the card, else the device's own card or the one of its serial
 * or IMEI, one that lives before one that ended, the newest of those; undefined where there is none.
 */
export async function findCardFor(db: Knex, question: Question): Promise<CardFor | undefined> {
  const { deviceId = null, serialKeys, number = '' } = question
  const found =
    number === ''
      ? await findCardOfDevice(db, { deviceId, serialKeys })
      : await findCardByNumber(db, readCardNumber(number).key)
  return found && toCardFor(found)
}

type Binding = { readonly cardId: Id; readonly deviceId: Id }

/**
 * Binds a card to the device that it was brought with, once for all (rule D10); nothing is written where it is bound to
 * it already. Refused with CARD_OF_ANOTHER_DEVICE, NOT_FOUND.
 */
export async function bindCard(work: Work, { cardId, deviceId }: Binding): Promise<void> {
  const bound = (await bindToDevice(work.trx, { cardId, deviceId })) ?? refuse('NOT_FOUND')
  if (bound.deviceId !== deviceId) {
    refuse('CARD_OF_ANOTHER_DEVICE', { values: { number: bound.number, cardId } })
  }
  if (!bound.isNew) return
  await insertEvents(work, { cardId, event: 'bound', facts: { deviceId } })
  await record(work, {
    action: 'warranty.bind',
    entity: 'warranty_card',
    entityId: cardId,
    before: { deviceId: null },
    after: { deviceId },
  })
}

export function toCardFor(card: StoredCard): CardFor {
  const { facts, policy, deviceId, manufacturer, predecessor, heir, version } = card
  return {
    facts,
    policy: { name: policy.name, version: policy.version, rules: policy.rules },
    policyId: policy.policyId,
    deviceId,
    manufacturerId: manufacturer?.id ?? null,
    manufacturerName: manufacturer?.name ?? null,
    predecessor,
    heir,
    version,
  }
}
