import type { Knex } from 'knex'
import type { CountLine } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'
import { type PartColumns, partColumns, toPart } from './scope-repository'

/** A line as it is stored: what the ledger said at the moment of counting always stands in it. */
export type StoredLine = Omit<CountLine, 'system' | 'difference'> & {
  readonly seq: number
  readonly countId: Id
  readonly system: number
  /** The last entry of the ledger when it was counted, and the last one that was found harmless since. */
  readonly ledgerSeq: number
  readonly confirmedSeq: number
  /** Whether its place still takes parts. */
  readonly isPlaceActive: boolean
}

export async function findLine(db: Knex, id: Id): Promise<StoredLine | undefined> {
  const [row]: readonly Row[] = await db.raw(`select ${columns} from ${tables} where lines.id = ?`, [id])
  return row && toLine(row)
}

type At = { readonly countId: Id; readonly placeId: Id; readonly partId: Id }

export async function findLineAt(
  db: Knex,
  { countId, placeId, partId }: At,
): Promise<StoredLine | undefined> {
  const [row]: readonly Row[] = await db.raw(
    `select ${columns} from ${tables} where lines.count_id = ? and lines.place_id = ? and lines.part_id = ?`,
    [countId, placeId, partId],
  )
  return row && toLine(row)
}

type Page = {
  readonly countId: Id
  readonly placeId: Id | undefined
  readonly below: number | undefined
  readonly limit: number
}

/** The latest first, from below a key. */
export async function findLines(
  db: Knex,
  { countId, placeId, below, limit }: Page,
): Promise<readonly StoredLine[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} from ${tables}
     where lines.count_id = ? ${placeId === undefined ? '' : 'and lines.place_id = ?'}
       ${below === undefined ? '' : 'and lines.seq < ?'}
     order by lines.seq desc limit ${limit}`,
    [countId, ...(placeId === undefined ? [] : [placeId]), ...(below === undefined ? [] : [below])],
  )
  return rows.map(toLine)
}

/** Every line of a count, by place in walking order, then by part number. */
export async function findAllLines(db: Knex, countId: Id): Promise<readonly StoredLine[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} from ${tables}
     join stock_count_places as scope on scope.count_id = lines.count_id and scope.place_id = lines.place_id
     where lines.count_id = ? order by scope.position, parts.number_key`,
    [countId],
  )
  return rows.map(toLine)
}

/** How much of a line was counted, by whom, and what the ledger said then. */
export type LineToWrite = At & {
  readonly id: Id
  readonly counted: number
  readonly system: number
  readonly ledgerSeq: number
  readonly recounts: number
  readonly version: number
  readonly at: string
  readonly staffId: Id
}

/** Writes new lines, and the new count of those that are known. */
export async function writeLines(trx: Knex, lines: readonly LineToWrite[]): Promise<void> {
  await trx.raw(
    `insert into stock_count_lines (id, count_id, place_id, part_id, counted, system_quantity, ledger_seq,
       confirmed_seq, recounts, version, counted_at, counted_by)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
       value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10
     from json_each(?) where true order by key
     on conflict (id) do update set counted = excluded.counted, system_quantity = excluded.system_quantity,
       ledger_seq = excluded.ledger_seq, confirmed_seq = max(confirmed_seq, excluded.confirmed_seq),
       recounts = excluded.recounts, version = excluded.version, counted_at = excluded.counted_at,
       counted_by = excluded.counted_by`,
    [
      JSON.stringify(
        lines.map(line => [
          line.id,
          line.countId,
          line.placeId,
          line.partId,
          line.counted,
          line.system,
          line.ledgerSeq,
          line.recounts,
          line.version,
          line.at,
          line.staffId,
        ]),
      ),
    ],
  )
}

export async function confirmLine(trx: Knex, id: Id, movedSeq: number): Promise<void> {
  await trx('stock_count_lines').where({ id }).increment('version', 1).update({ confirmed_seq: movedSeq })
}

/** Keeps by how much each line changed what lies at its place; the others changed nothing. */
export async function writePosted(trx: Knex, countId: Id, posted: ReadonlyMap<Id, number>): Promise<void> {
  await trx.raw(
    `update stock_count_lines set posted = coalesce(
       (select value ->> 1 from json_each(?) where value ->> 0 = stock_count_lines.id), 0)
     where count_id = ?`,
    [JSON.stringify([...posted]), countId],
  )
}

const columns = `lines.seq, lines.id, lines.count_id, lines.counted, lines.system_quantity, lines.ledger_seq,
  lines.confirmed_seq, lines.counted_at, lines.recounts, lines.version, places.id as place_id,
  places.name as place_name, places.kind as place_kind, places.is_active as place_is_active, staff.id as staff_id, staff.name as staff_name,
  (select json_group_array(serial_no order by serial_key) from stock_count_units
   where line_id = lines.id and is_counted = 1) as serial_nos, ${partColumns}`

const tables = `stock_count_lines as lines
  join parts on parts.id = lines.part_id
  join stock_places as places on places.id = lines.place_id
  join staff on staff.id = lines.counted_by`

type Row = PartColumns & {
  readonly seq: number
  readonly id: Id
  readonly count_id: Id
  readonly counted: number
  readonly system_quantity: number
  readonly ledger_seq: number
  readonly confirmed_seq: number
  readonly counted_at: string
  readonly recounts: number
  readonly version: number
  readonly place_id: Id
  readonly place_name: string
  readonly place_kind: PlaceKind
  readonly place_is_active: number
  readonly staff_id: Id
  readonly staff_name: string
  readonly serial_nos: string
}

function toLine(row: Row): StoredLine {
  return {
    seq: row.seq,
    id: row.id,
    countId: row.count_id,
    place: { id: row.place_id, name: row.place_name, kind: row.place_kind },
    part: toPart(row),
    counted: row.counted,
    system: row.system_quantity,
    ledgerSeq: row.ledger_seq,
    confirmedSeq: row.confirmed_seq,
    isPlaceActive: row.place_is_active === 1,
    serialNos: JSON.parse(row.serial_nos),
    countedAt: row.counted_at,
    countedBy: { id: row.staff_id, name: row.staff_name },
    recounts: row.recounts,
    version: row.version,
  }
}
