import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { EntryKind } from '#shared/stock/document'
import type { NewEntry } from '#shared/stock/ledger'
import type { PlaceKind } from '#shared/stock/place'

/** An entry of a document before it is written. */
export type EntryToWrite = NewEntry & {
  readonly line: number
  readonly partId: Id
  /** The entry that this one mirrors. */
  readonly reversesSeq: number | null
  /** The request of a repair that it belongs to (rule H5). */
  readonly requestId: Id | null
}

type Written = { readonly documentId: Id; readonly at: string; readonly staffId: Id }

/** Writes the entries in their order. */
export async function insertEntries(
  trx: Knex,
  { documentId, at, staffId }: Written,
  entries: readonly EntryToWrite[],
): Promise<void> {
  await trx.raw(
    `insert into stock_entries
       (document_id, line, kind, part_id, place_id, unit_id, quantity, value, reverses_seq,
        request_id, at, staff_id)
     select ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
       value ->> 7, value ->> 8, ?, ? from json_each(?) order by key`,
    [
      documentId,
      at,
      staffId,
      JSON.stringify(
        entries.map(entry => [
          entry.line,
          entry.kind,
          entry.partId,
          entry.place.id,
          entry.unitId,
          entry.quantity,
          entry.value,
          entry.reversesSeq,
          entry.requestId,
        ]),
      ),
    ],
  )
}

/** An entry as it stands in the ledger. */
export type WrittenEntry = NewEntry &
  Pick<EntryToWrite, 'line' | 'partId' | 'requestId'> & { readonly seq: number }

/** The entries of a document in the order of their writing. */
export async function findEntriesOf(trx: Knex, documentId: Id): Promise<readonly WrittenEntry[]> {
  const rows: readonly StoredEntry[] = await trx.raw(
    `select ${columns} from stock_entries as entries join stock_places as places on places.id = entries.place_id
     where entries.document_id = ? order by entries.seq`,
    [documentId],
  )
  return rows.map(toEntry)
}

/** Rial by which a document changed what there is. */
export async function findValueOf(trx: Knex, documentId: Id): Promise<number> {
  const row = await trx('stock_entries').where({ document_id: documentId }).sum({ value: 'value' }).first()
  return Number(row?.value ?? 0)
}

/**
 * What came after a document and may have used what it brought (rule H7): entries that took value of its parts, and
 * whatever its units did; without entries that were taken back and their mirror images.
 */
export async function findLaterEntries(trx: Knex, documentId: Id): Promise<readonly WrittenEntry[]> {
  const rows: readonly StoredEntry[] = await trx.raw(
    `with mine as materialized (
       select part_id, unit_id, max(seq) as seq from stock_entries where document_id = ? group by part_id, unit_id)
     select ${columns} from mine
     join stock_entries as entries on entries.part_id = mine.part_id and entries.seq > mine.seq
     join stock_places as places on places.id = entries.place_id
     where entries.unit_id is mine.unit_id and entries.reverses_seq is null
       and (mine.unit_id is not null or entries.quantity < 0)
       and not exists (select 1 from stock_entries as mirror where mirror.reverses_seq = entries.seq)`,
    [documentId],
  )
  return rows.map(toEntry)
}

const columns = `entries.seq, entries.line, entries.kind, entries.part_id, entries.place_id,
  places.kind as place_kind, entries.unit_id, entries.quantity, entries.value, entries.request_id`

/** Kinds are written by this domain alone, so they are of their tuples. */
type StoredEntry = {
  readonly seq: number
  readonly line: number
  readonly kind: EntryKind
  readonly part_id: Id
  readonly place_id: Id
  readonly place_kind: PlaceKind
  readonly unit_id: Id | null
  readonly quantity: number
  readonly value: number
  readonly request_id: Id | null
}

function toEntry({ part_id, place_id, place_kind, unit_id, request_id, ...row }: StoredEntry): WrittenEntry {
  const place = { id: place_id, kind: place_kind }
  return { ...row, partId: part_id, place, unitId: unit_id, requestId: request_id }
}

export type LastReceipt = { readonly partId: Id; readonly quantity: number; readonly value: number }

/** The last receipt of each part that stands, without that document. */
export async function findLastReceipts(
  trx: Knex,
  partIds: readonly Id[],
  without: Id,
): Promise<readonly LastReceipt[]> {
  return trx.raw(
    `select part_id as partId, quantity, value from stock_entries where seq in (
       select (select seq from stock_entries as entries
         where part_id = asked.value and kind = 'receive' and reverses_seq is null and document_id <> ?
           and not exists (select 1 from stock_entries as mirror where mirror.reverses_seq = entries.seq)
         order by seq desc limit 1)
       from json_each(?) as asked)`,
    [without, JSON.stringify(partIds)],
  )
}
