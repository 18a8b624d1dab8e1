import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { type CardRow, type CardStatus, cardStatuses } from '#shared/warranty/card'

export type AskedCards = {
  readonly status?: CardStatus | undefined
  readonly policyId?: Id | undefined
  readonly batchId?: Id | undefined
  readonly ownerId?: Id | undefined
}

type Row = {
  readonly seq: number
  readonly place: string | null
  readonly id: string
  readonly number: string
  readonly serial_no: string | null
  readonly brand: string
  readonly model: string
  readonly status: CardStatus
  readonly policy_name: string
  readonly activated_on: string | null
  readonly owner_id: string | null
  readonly owner_name: string | null
}

/** A row with the keys that pages are cut by; `place` is the number or serial by which a text found it. */
export type FoundCard = { readonly seq: number; readonly place: string; readonly row: CardRow }

type Part = { readonly sql: string; readonly bindings: readonly (string | number)[] }

type Newest = AskedCards & { readonly below: number | undefined; readonly limit: number }

/** Newest first. */
export async function findNewestCards(
  db: Knex,
  { below, limit, ...asked }: Newest,
): Promise<readonly FoundCard[]> {
  const branches = branchesOf(asked).map(filters => {
    const { sql, bindings } = joinParts([
      ...filters,
      ...(below === undefined ? [] : [part('seq < ?', below)]),
    ])
    return part(
      `select * from (select seq, null as place from warranty_cards ${sql} order by seq desc limit ${limit})`,
      ...bindings,
    )
  })
  return findRows(db, branches, { order: 'seq desc', limit })
}

type ByText = AskedCards & {
  /** The start of a number or serial, in the form in which they are compared. */
  readonly start: string
  readonly after: readonly [string, number] | undefined
  readonly limit: number
}

/** In the order of the number or serial that begins so; a card of which both do comes once, by its number. */
export async function findCardsByText(
  db: Knex,
  { start, after, limit, ...asked }: ByText,
): Promise<readonly FoundCard[]> {
  const filters = filtersOf(asked)
  const branches = (['number_key', 'serial_key'] as const).map(column => {
    const { sql, bindings } = joinParts([
      part(`${column} >= ? and ${column} < ?`, start, `${start}\uffff`),
      ...(after ? [part(`(${column}, seq) > (?, ?)`, ...after)] : []),
      ...(column === 'serial_key'
        ? [part('not (number_key >= ? and number_key < ?)', start, `${start}\uffff`)]
        : []),
      ...filters,
    ])
    return part(
      `select * from (select seq, ${column} as place from warranty_cards ${sql} order by ${column}, seq limit ${limit})`,
      ...bindings,
    )
  })
  return findRows(db, branches, { order: 'place, seq', limit })
}

/** One branch for each status where that lets each read only the beginning of its own index. */
function branchesOf(asked: AskedCards): readonly (readonly Part[])[] {
  const isSpread = asked.policyId !== undefined || asked.batchId !== undefined
  if (asked.status !== undefined || asked.ownerId !== undefined || !isSpread) return [filtersOf(asked)]
  return cardStatuses.map(status => filtersOf({ ...asked, status }))
}

/** A batch has one policy: its cards are not looked through for another one. */
function filtersOf({ status, policyId, batchId, ownerId }: AskedCards): readonly Part[] {
  return [
    ...(status === undefined ? [] : [part('status = ?', status)]),
    ...(batchId === undefined ? [] : [part('batch_id = ?', batchId)]),
    ...(ownerId === undefined ? [] : [part('owner_id = ?', ownerId)]),
    ...(policyId === undefined ? [] : [policyPart(policyId, batchId)]),
  ]
}

function policyPart(policyId: Id, batchId: Id | undefined): Part {
  return batchId === undefined
    ? part('policy_id = ?', policyId)
    : part('(select policy_id from warranty_batches where id = ?) = ?', batchId, policyId)
}

function part(sql: string, ...bindings: readonly (string | number)[]): Part {
  return { sql, bindings }
}

function joinParts(parts: readonly Part[]): Part {
  const conditions = parts.map(({ sql }) => sql).join(' and ')
  return part(conditions && `where ${conditions}`, ...parts.flatMap(({ bindings }) => bindings))
}

/** Limits stand in the text: a bound one has SQLite plan the statement again each time. */
type First = { readonly order: string; readonly limit: number }

async function findRows(
  db: Knex,
  branches: readonly Part[],
  { order, limit }: First,
): Promise<readonly FoundCard[]> {
  const rows: Row[] = await db.raw(
    `select keys.seq, keys.place, cards.id, cards.number, cards.serial_no, cards.brand, cards.model, cards.status,
       policies.name as policy_name, cards.activated_on, owner.id as owner_id, owner.name as owner_name
     from (select seq, place from (${branches.map(({ sql }) => sql).join(' union all ')})
       order by ${order} limit ${limit}) as keys
     cross join warranty_cards as cards on cards.seq = keys.seq
     join warranty_policies as policies on policies.id = cards.policy_id
     left join customers as owner on owner.id = cards.owner_id
     order by ${order.replaceAll(/\b(seq|place)\b/g, 'keys.$1')}`,
    branches.flatMap(({ bindings }) => bindings),
  )
  return rows.map(toFound)
}

function toFound(row: Row): FoundCard {
  return {
    seq: row.seq,
    place: row.place ?? '',
    row: {
      id: row.id,
      number: row.number,
      serialNo: row.serial_no,
      brand: row.brand,
      model: row.model,
      status: row.status,
      policyName: row.policy_name,
      activatedOn: row.activated_on,
      owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    },
  }
}
