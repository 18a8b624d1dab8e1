import type { Knex } from 'knex'
import type { CountRow, CountState } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'

export type NewCount = Pick<CountRow, 'id' | 'number' | 'withBelow' | 'isBlind' | 'note'> & {
  readonly placeId: Id
  readonly at: string
  readonly staffId: Id
}

type Scope = { readonly placeIds: readonly Id[]; readonly partIds: readonly Id[] }

/** Writes a count with the places, in walking order, and the parts that it is about. */
export async function insertCount(trx: Knex, count: NewCount, { placeIds, partIds }: Scope): Promise<void> {
  await trx('stock_counts').insert({
    id: count.id,
    number: count.number,
    place_id: count.placeId,
    with_below: Number(count.withBelow),
    is_blind: Number(count.isBlind),
    state: 'counting',
    note: count.note,
    started_at: count.at,
    started_by: count.staffId,
    end_reason: '',
    version: 1,
  })
  await trx.raw(
    'insert into stock_count_places (count_id, place_id, position) select ?, value, key from json_each(?)',
    [count.id, JSON.stringify(placeIds)],
  )
  await trx.raw('insert into stock_count_parts (count_id, part_id) select ?, value from json_each(?)', [
    count.id,
    JSON.stringify(partIds),
  ])
}

/** The number of a count that is not ended and counts one of these parts at one of these places. */
export async function findOverlap(trx: Knex, { placeIds, partIds }: Scope): Promise<string | undefined> {
  const parts = JSON.stringify(partIds)
  const [row]: readonly { readonly number: string }[] = await trx.raw(
    `select counts.number from stock_counts as counts
     where counts.state in ('counting', 'review')
       and exists (select 1 from stock_count_places where count_id = counts.id
         and place_id in (select value from json_each(?)))
       and (json_array_length(?) = 0
         or not exists (select 1 from stock_count_parts where count_id = counts.id)
         or exists (select 1 from stock_count_parts where count_id = counts.id
           and part_id in (select value from json_each(?))))
     order by counts.seq limit 1`,
    [JSON.stringify(placeIds), parts, parts],
  )
  return row?.number
}

/** A count with the key that pages are cut by. */
export type StoredCount = { readonly seq: number; readonly count: CountRow }

export async function findCount(db: Knex, id: Id): Promise<CountRow | undefined> {
  const [row]: readonly Row[] = await db.raw(`select ${columns} from ${tables} where counts.id = ?`, [id])
  return row && toCount(row)
}

type Page = { readonly isOpen: boolean; readonly below: number | undefined; readonly limit: number }

/** Newest first, from below a key. */
export async function findCounts(db: Knex, { isOpen, below, limit }: Page): Promise<readonly StoredCount[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} from ${tables}
     where ${isOpen ? `counts.state in ('counting', 'review')` : 'true'}
       ${below === undefined ? '' : 'and counts.seq < ?'}
     order by counts.seq desc limit ${limit}`,
    below === undefined ? [] : [below],
  )
  return rows.map(row => ({ seq: row.seq, count: toCount(row) }))
}

export async function raiseCountVersion(trx: Knex, id: Id): Promise<void> {
  await trx('stock_counts').where({ id }).increment('version', 1)
}

type Turn = {
  readonly state: CountState
  readonly ended?: { readonly at: string; readonly staffId: Id; readonly reason: string }
  readonly documentId?: Id | null
}

/** Puts a count into another state; its version rises. */
export async function turnStoredCount(trx: Knex, id: Id, { state, ended, documentId }: Turn): Promise<void> {
  await trx('stock_counts')
    .where({ id })
    .increment('version', 1)
    .update({
      state,
      ...(ended && { ended_at: ended.at, ended_by: ended.staffId, end_reason: ended.reason }),
      ...(documentId !== undefined && { document_id: documentId }),
    })
}

const columns = `counts.seq, counts.id, counts.number, counts.with_below, counts.is_blind, counts.state, counts.note,
  counts.started_at, counts.ended_at, counts.end_reason, counts.version, places.id as place_id,
  places.name as place_name, places.kind as place_kind, starters.id as starter_id, starters.name as starter_name,
  enders.id as ender_id, enders.name as ender_name, documents.id as document_id,
  documents.number as document_number,
  (select count(*) from stock_count_parts where count_id = counts.id) as chosen_parts,
  (select count(*) from stock_count_lines where count_id = counts.id) as lines`

const tables = `stock_counts as counts
  join stock_places as places on places.id = counts.place_id
  join staff as starters on starters.id = counts.started_by
  left join staff as enders on enders.id = counts.ended_by
  left join stock_documents as documents on documents.id = counts.document_id`

/** States and kinds are written by the program alone, so they are of their tuples. */
type Row = {
  readonly seq: number
  readonly id: Id
  readonly number: string
  readonly with_below: number
  readonly is_blind: number
  readonly state: CountState
  readonly note: string
  readonly started_at: string
  readonly ended_at: string | null
  readonly end_reason: string
  readonly version: number
  readonly place_id: Id
  readonly place_name: string
  readonly place_kind: PlaceKind
  readonly starter_id: Id
  readonly starter_name: string
  readonly ender_id: Id | null
  readonly ender_name: string | null
  readonly document_id: Id | null
  readonly document_number: string | null
  readonly chosen_parts: number
  readonly lines: number
}

function toCount(row: Row): CountRow {
  const { ender_id, ender_name, document_id, document_number } = row
  return {
    id: row.id,
    number: row.number,
    place: { id: row.place_id, name: row.place_name, kind: row.place_kind },
    withBelow: row.with_below === 1,
    chosenParts: row.chosen_parts,
    isBlind: row.is_blind === 1,
    state: row.state,
    note: row.note,
    startedAt: row.started_at,
    startedBy: { id: row.starter_id, name: row.starter_name },
    endedAt: row.ended_at,
    endedBy: ender_id === null ? null : { id: ender_id, name: ender_name ?? '' },
    endReason: row.end_reason,
    lines: row.lines,
    document: document_id === null ? null : { id: document_id, number: document_number ?? '' },
    version: row.version,
  }
}
