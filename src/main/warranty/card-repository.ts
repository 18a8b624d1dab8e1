import type { Knex } from 'knex'
import type { Visit } from '#shared/coverage/held'
import type { Id } from '#shared/kernel/ids'
import type { Card, CardFacts } from '#shared/warranty/card'
import { jsonRows } from '../db/dialect'
import type { StoredEvent } from './card-event'
import { cardFacts } from './card-facts'
import { selectVisits, toVisits } from './card-visits'
import { liveSerials } from './live-serials'

/** A card without what depends on the visits of its device. */
export type StoredCard = Omit<Card, 'ends'>

type Row = {
  readonly id: string
  readonly number: string
  readonly serial_no: string | null
  readonly serial_key: string | null
  readonly device_id: string | null
  readonly batch_id: string | null
  readonly brand: string
  readonly model: string
  readonly status: CardFacts['status']
  readonly status_on: string
  readonly status_reason: string
  readonly produced_on: string | null
  readonly sold_on: string | null
  readonly installed_on: string | null
  readonly activated_on: string | null
  readonly invoice_no: string
  readonly note: string
  readonly inherited: string | null
  readonly created_at: string
  readonly version: number
  readonly policy_id: string
  readonly policy_name: string
  readonly policy_version_id: string
  readonly policy_version: number
  readonly rules: string
  readonly policy_created_at: string
  readonly policy_staff_name: string
  readonly manufacturer_id: string | null
  readonly manufacturer_name: string | null
  readonly owner_id: string | null
  readonly owner_name: string | null
  readonly predecessor_id: string | null
  readonly predecessor_number: string | null
  readonly heir_id: string | null
  readonly heir_number: string | null
  readonly events: string
}

const events = jsonRows(
  { event: 'event.event', on: 'event.on_day', facts: 'json(event.facts)', reason: 'event.reason' },
  'event.seq',
)

const columns = `cards.id, cards.number, cards.serial_no, cards.serial_key, cards.device_id, cards.batch_id,
  cards.brand, cards.model, cards.status, cards.status_on, cards.status_reason, cards.produced_on, cards.sold_on,
  cards.installed_on, cards.activated_on, cards.invoice_no, cards.note, cards.inherited, cards.created_at, cards.version,
  policies.id as policy_id, policies.name as policy_name, versions.id as policy_version_id,
  versions.version as policy_version, versions.rules, versions.created_at as policy_created_at,
  author.name as policy_staff_name, manufacturers.id as manufacturer_id, manufacturers.name as manufacturer_name,
  owner.id as owner_id, owner.name as owner_name, predecessor.id as predecessor_id,
  predecessor.number as predecessor_number, heir.id as heir_id, heir.number as heir_number,
  (select ${events} from warranty_card_events as event where event.card_id = cards.id) as events`

const joined = `warranty_cards as cards
  join warranty_policies as policies on policies.id = cards.policy_id
  join warranty_policy_versions as versions on versions.id = cards.policy_version_id
  join staff as author on author.id = versions.created_by
  left join manufacturers on manufacturers.id = policies.manufacturer_id
  left join customers as owner on owner.id = cards.owner_id
  left join warranty_cards as predecessor on predecessor.id = cards.predecessor_id
  left join warranty_cards as heir on heir.predecessor_id = cards.id`

type RowWithVisits = Row & { readonly visits: string }

/** A card with the visits under it. */
export type WholeCard = { readonly card: StoredCard; readonly visits: readonly Visit[] }

const selectWhole = `select ${columns}, (${selectVisits}) as visits from ${joined}`

/** In one statement, as the others of this file. */
export async function findWholeCard(db: Knex, id: Id): Promise<WholeCard | undefined> {
  const [row]: RowWithVisits[] = await db.raw(`${selectWhole} where cards.id = ?`, [id])
  return row && toWhole(row)
}

/** The card with this number, else that of the device with this serial or IMEI: one that lives first, the newest. */
export async function findWholeCardByKey(db: Knex, key: string): Promise<WholeCard | undefined> {
  const [row]: RowWithVisits[] = await db.raw(
    `${selectWhole} where cards.seq = (select seq from
       (select 1 as place, seq, status from warranty_cards where number_key = ?
        union all select 2, seq, status from warranty_cards where serial_key = ?
        union all select 2, seq, status from warranty_cards where device_id in
          (select id from devices where serial_key = ? union select id from devices where imei = ?))
      order by place, ${liveSerials} desc, seq desc limit 1)`,
    [key, key, key, key],
  )
  return row && toWhole(row)
}

function toWhole(row: RowWithVisits): WholeCard {
  return { card: toCard(row), visits: toVisits(row.visits) }
}

/** By exactly this number. */
export async function findCardByNumber(db: Knex, numberKey: string): Promise<StoredCard | undefined> {
  const [row]: Row[] = await db.raw(`select ${columns} from ${joined} where cards.number_key = ?`, [
    numberKey,
  ])
  return row && toCard(row)
}

type OfDevice = { readonly deviceId: Id | null; readonly serialKeys: readonly string[] }

/** The card of a device: one that lives before one that ended, the device's own before one of its serial, the newest. */
export async function findCardOfDevice(
  db: Knex,
  { deviceId, serialKeys }: OfDevice,
): Promise<StoredCard | undefined> {
  const [row]: Row[] = await db.raw(
    `select ${columns} from ${joined} where cards.seq =
       (select seq from
         (select seq, status, device_id from warranty_cards where device_id = ?
          union select seq, status, device_id from warranty_cards where serial_key in (select value from json_each(?)))
        order by ${liveSerials} desc, device_id is ? desc, seq desc limit 1)`,
    [deviceId, JSON.stringify(serialKeys), deviceId],
  )
  return row && toCard(row)
}

function toCard(row: Row): StoredCard {
  const stored: readonly StoredEvent[] = JSON.parse(row.events)
  return {
    id: row.id,
    number: row.number,
    serialNo: row.serial_no,
    brand: row.brand,
    model: row.model,
    status: row.status,
    policyName: row.policy_name,
    activatedOn: row.activated_on,
    owner: named(row.owner_id, row.owner_name),
    facts: cardFacts(toFactsRow(row), stored),
    policy: {
      id: row.policy_version_id,
      policyId: row.policy_id,
      name: row.policy_name,
      version: row.policy_version,
      // Written by insertPolicyVersion alone, from input of the contract's schema.
      rules: JSON.parse(row.rules),
      createdAt: row.policy_created_at,
      staffName: row.policy_staff_name,
    },
    manufacturer: named(row.manufacturer_id, row.manufacturer_name),
    batchId: row.batch_id,
    invoiceNo: row.invoice_no,
    note: row.note,
    deviceId: row.device_id,
    predecessor: numbered(row.predecessor_id, row.predecessor_number),
    heir: numbered(row.heir_id, row.heir_number),
    createdAt: row.created_at,
    version: row.version,
  }
}

function toFactsRow(row: Row): Parameters<typeof cardFacts>[0] {
  return {
    id: row.id,
    number: row.number,
    serialKey: row.serial_key,
    status: row.status,
    statusOn: row.status_on,
    statusReason: row.status_reason,
    producedOn: row.produced_on,
    soldOn: row.sold_on,
    installedOn: row.installed_on,
    activatedOn: row.activated_on,
    inherited: row.inherited === null ? null : JSON.parse(row.inherited),
  }
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: name ?? '' }
}

function numbered(id: string | null, number: string | null): { id: string; number: string } | null {
  return id === null ? null : { id, number: number ?? '' }
}
