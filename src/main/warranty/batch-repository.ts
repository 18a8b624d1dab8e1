import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Batch, CardDates } from '#shared/warranty/card'
import { liveSerials } from './live-serials'

type Row = {
  readonly seq: number
  readonly id: string
  readonly kind: Batch['kind']
  readonly policy_name: string
  readonly policy_version: number
  readonly count: number
  readonly first_number: string
  readonly last_number: string
  readonly file_name: string
  readonly note: string
  readonly at: string
  readonly staff_name: string
}

const columns = [
  'batches.seq',
  'batches.id',
  'batches.kind',
  'policies.name as policy_name',
  'versions.version as policy_version',
  'batches.count',
  'batches.first_number',
  'batches.last_number',
  'batches.file_name',
  'batches.note',
  'batches.at',
  'staff.name as staff_name',
]

type Asked = { readonly below: number | undefined; readonly limit: number }

/** Newest first; the limit is one more than a page to see whether there is another. */
export async function findBatches(
  db: Knex,
  { below, limit }: Asked,
): Promise<readonly { readonly seq: number; readonly batch: Batch }[]> {
  const query = db('warranty_batches as batches')
    .join('warranty_policies as policies', 'policies.id', 'batches.policy_id')
    .join('warranty_policy_versions as versions', 'versions.id', 'batches.policy_version_id')
    .join('staff', 'staff.id', 'batches.staff_id')
    .orderBy('batches.seq', 'desc')
    .limit(limit)
    .select(columns)
  const rows: Row[] = await (below === undefined ? query : query.where('batches.seq', '<', below))
  return rows.map(row => ({ seq: row.seq, batch: toBatch(row) }))
}

export type NewBatch = Omit<Batch, 'policyName' | 'policyVersion' | 'staffName'> & {
  readonly policyId: Id
  readonly policyVersionId: Id
  /** SHA-256 of the file that an import came from; empty otherwise. */
  readonly fileHash: string
  readonly staffId: Id
}

export async function insertBatch(trx: Knex, batch: NewBatch): Promise<void> {
  await trx('warranty_batches').insert({
    id: batch.id,
    kind: batch.kind,
    policy_id: batch.policyId,
    policy_version_id: batch.policyVersionId,
    count: batch.count,
    first_number: batch.firstNumber,
    last_number: batch.lastNumber,
    file_name: batch.fileName,
    file_hash: batch.fileHash,
    note: batch.note,
    at: batch.at,
    staff_id: batch.staffId,
  })
}

/** A card as its batch brings it. One that was activated before it came to us is active from the first day. */
export type NewCard = CardDates & {
  readonly id: Id
  readonly number: string
  readonly numberKey: string
  readonly serialNo: string | null
  readonly serialKey: string | null
  readonly status: 'issued' | 'active'
  readonly brand: string
  readonly model: string
  readonly invoiceNo: string
  readonly note: string
}

type OfBatch = Pick<NewBatch, 'id' | 'policyId' | 'policyVersionId' | 'at'> & {
  /** The shop's day. */
  readonly on: string
}

/** A statement of a few megabytes; a row each would take as long as everything else together. */
const cardsPerStatement = 2000

const cardColumns = `id, number, number_key, serial_no, serial_key, status, brand, model, produced_on, sold_on,
  installed_on, activated_on, invoice_no, note`

const cardValues = Array.from({ length: 14 }, (_, place) => `value ->> ${place}`).join(', ')

/** Writes cards of a batch in few statements. Fails on a number or live serial that another card has (rule D10). */
export async function insertCards(trx: Knex, batch: OfBatch, cards: readonly NewCard[]): Promise<void> {
  for (let from = 0; from < cards.length; from += cardsPerStatement) {
    const rows = cards.slice(from, from + cardsPerStatement).map(toValues)
    await trx.raw(
      `insert into warranty_cards (${cardColumns}, batch_id, policy_id, policy_version_id, status_on, status_reason,
         created_at, version)
       select ${cardValues}, ?, ?, ?, ?, '', ?, 1 from json_each(?) order by key`,
      [batch.id, batch.policyId, batch.policyVersionId, batch.on, batch.at, JSON.stringify(rows)],
    )
  }
}

function toValues(card: NewCard): readonly (string | null)[] {
  return [
    card.id,
    card.number,
    card.numberKey,
    card.serialNo,
    card.serialKey,
    card.status,
    card.brand,
    card.model,
    card.producedOn,
    card.soldOn,
    card.installedOn,
    card.activatedOn,
    card.invoiceNo,
    card.note,
  ]
}

export type TakenSerial = {
  readonly id: Id
  readonly number: string
  readonly serialNo: string
  readonly count: number
}

/**
 * Of these serial keys the first one that a card that lives has, and how many are taken in all (rule D10). A cross join,
 * which SQLite leaves in this order: it would rather read every living card than look each serial up.
 */
export async function findTakenSerial(
  db: Knex,
  serialKeys: readonly string[],
  except: Id | null = null,
): Promise<TakenSerial | undefined> {
  const [row] = await db.raw(
    `select cards.id, cards.number, cards.serial_no as serialNo, count(*) over () as count
     from json_each(?) as asked
     cross join warranty_cards as cards on cards.serial_key = asked.value and cards.${liveSerials}
     where cards.id is not ? order by asked.key limit 1`,
    [JSON.stringify(serialKeys), except],
  )
  return row
}

/** Of these numbers those that a card has. */
export async function findTakenNumbers(db: Knex, numberKeys: readonly string[]): Promise<readonly string[]> {
  const rows: { number_key: string }[] = await db.raw(
    `select number_key from warranty_cards where number_key in (select value from json_each(?))`,
    [JSON.stringify(numberKeys)],
  )
  return rows.map(({ number_key }) => number_key)
}

function toBatch(row: Row): Batch {
  return {
    id: row.id,
    kind: row.kind,
    policyName: row.policy_name,
    policyVersion: row.policy_version,
    count: row.count,
    firstNumber: row.first_number,
    lastNumber: row.last_number,
    fileName: row.file_name,
    note: row.note,
    at: row.at,
    staffName: row.staff_name,
  }
}
