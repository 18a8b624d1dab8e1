import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { CardDates, CardEvent, CardStatus, Inheritance } from '#shared/warranty/card'
import type { Work } from '../kernel/context'
import type { EventFacts } from './card-event'

type Binding = { readonly cardId: Id; readonly deviceId: Id }

/** Whose device a card is after all; a card that is bound stays with its device. Undefined for an unknown card. */
export async function bindToDevice(
  trx: Knex,
  { cardId, deviceId }: Binding,
): Promise<{ readonly number: string; readonly deviceId: Id; readonly isNew: boolean } | undefined> {
  const [bound] = await trx('warranty_cards')
    .where({ id: cardId })
    .whereNull('device_id')
    .update({ device_id: deviceId, version: trx.raw('version + 1') })
    .returning('number')
  if (bound) return { number: bound.number, deviceId, isNew: true }
  const found = await trx('warranty_cards').where({ id: cardId }).first('number', 'device_id')
  return found && { number: found.number, deviceId: found.device_id, isNew: false }
}

export type NewEvent = {
  readonly cardId: Id
  readonly event: CardEvent
  readonly facts?: EventFacts
  readonly reason?: string
}

/** Adds events to the histories of cards, on today's day of the shop. */
export async function insertEvents(work: Work, ...events: readonly NewEvent[]): Promise<void> {
  await work.trx('warranty_card_events').insert(
    events.map(({ cardId, event, facts = {}, reason = '' }) => ({
      id: work.newId(),
      card_id: cardId,
      event,
      on_day: work.today,
      facts: JSON.stringify(facts),
      reason,
      at: work.now,
      staff_id: work.actor.id,
    })),
  )
}

/** What a change of a card may write; what is missing stays. */
export type CardChanges = Partial<
  CardDates & {
    readonly serialNo: string | null
    readonly serialKey: string | null
    readonly deviceId: Id | null
    readonly brand: string
    readonly model: string
    readonly invoiceNo: string
    readonly ownerId: Id | null
    readonly status: CardStatus
    readonly statusOn: string
    readonly statusReason: string
  }
>

const columnOf = {
  serialNo: 'serial_no',
  serialKey: 'serial_key',
  deviceId: 'device_id',
  brand: 'brand',
  model: 'model',
  invoiceNo: 'invoice_no',
  ownerId: 'owner_id',
  status: 'status',
  statusOn: 'status_on',
  statusReason: 'status_reason',
  producedOn: 'produced_on',
  soldOn: 'sold_on',
  installedOn: 'installed_on',
  activatedOn: 'activated_on',
} as const satisfies Record<keyof CardChanges, string>

/** Fails on the index of live serials where another card has the serial (rule D10). */
export async function updateCard(trx: Knex, id: Id, changes: CardChanges): Promise<void> {
  const values = Object.entries(changes).map(([key, value]) => [columnOf[key as keyof CardChanges], value])
  await trx('warranty_cards')
    .where({ id })
    .update({ ...Object.fromEntries(values), version: trx.raw('version + 1') })
}

export type NewHeir = CardDates & {
  readonly id: Id
  readonly number: string
  readonly numberKey: string
  readonly policyId: Id
  readonly policyVersionId: Id
  readonly serialNo: string
  readonly serialKey: string
  readonly deviceId: Id | null
  readonly brand: string
  readonly model: string
  readonly statusOn: string
  readonly ownerId: Id | null
  readonly inherited: Inheritance
  readonly predecessorId: Id
  readonly createdAt: string
}

/** Fails on the index of live serials where another card has the serial (rule D10). */
export async function insertHeir(trx: Knex, heir: NewHeir): Promise<void> {
  await trx('warranty_cards').insert({
    id: heir.id,
    number: heir.number,
    number_key: heir.numberKey,
    policy_id: heir.policyId,
    policy_version_id: heir.policyVersionId,
    serial_no: heir.serialNo,
    serial_key: heir.serialKey,
    device_id: heir.deviceId,
    brand: heir.brand,
    model: heir.model,
    status: 'active',
    status_on: heir.statusOn,
    status_reason: '',
    produced_on: heir.producedOn,
    sold_on: heir.soldOn,
    installed_on: heir.installedOn,
    activated_on: heir.activatedOn,
    invoice_no: '',
    note: '',
    owner_id: heir.ownerId,
    inherited: JSON.stringify(heir.inherited),
    predecessor_id: heir.predecessorId,
    created_at: heir.createdAt,
    version: 1,
  })
}

export async function hasCustomer(db: Knex, id: Id): Promise<boolean> {
  return (await db('customers').where({ id }).first('id')) !== undefined
}

/** Serial key and IMEI of a device, as far as it has them. */
export async function deviceIdentity(db: Knex, id: Id): Promise<readonly string[]> {
  const row = await db('devices').where({ id }).first('serial_key', 'imei')
  return row ? [row.serial_key, row.imei].filter(key => key !== null) : []
}
