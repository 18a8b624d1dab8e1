import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Entry } from '#shared/stock/document'

export type KardexEntry = Omit<Entry, 'balance' | 'value'> & { readonly value: number }

type Asked = {
  readonly partId: Id
  /** Entries of this place alone. */
  readonly placeId: Id | undefined
  readonly below: number | undefined
  readonly limit: number
}

type Kardex = {
  /** On hand at this moment: in all places, or in the place that was asked for; 0 where the page is empty. */
  readonly now: number
  readonly entries: readonly KardexEntry[]
}

/** The entries of a part from below a key, newest first, and what there is now, as of one moment. */
export async function findKardex(db: Knex, { partId, placeId, below, limit }: Asked): Promise<Kardex> {
  const now = placeId
    ? '(select on_hand from stock_balances where part_id = entries.part_id and place_id = entries.place_id)'
    : '(select on_hand from stock_totals where part_id = entries.part_id)'
  const query = db('stock_entries as entries')
    .join('stock_documents as documents', 'documents.id', 'entries.document_id')
    .join('stock_places as places', 'places.id', 'entries.place_id')
    .join('staff', 'staff.id', 'entries.staff_id')
    .leftJoin('part_units as units', 'units.id', 'entries.unit_id')
    .leftJoin('stock_entries as mirrors', 'mirrors.reverses_seq', 'entries.seq')
    .leftJoin('part_requests as requests', 'requests.id', 'entries.request_id')
    .leftJoin('repairs', 'repairs.id', 'requests.repair_id')
    .where('entries.part_id', partId)
    .orderBy('entries.seq', 'desc')
    .limit(limit)
    .select(
      'entries.seq',
      'entries.document_id',
      'documents.number as document_number',
      'documents.kind as document_kind',
      'entries.kind',
      'entries.place_id',
      'places.name as place_name',
      'places.kind as place_kind',
      'units.serial_no',
      'entries.quantity',
      'entries.value',
      'documents.reason',
      'repairs.id as repair_id',
      'repairs.number as repair_number',
      'mirrors.seq as mirror_seq',
      'entries.at',
      'staff.name as staff_name',
      db.raw(`${now} as now`),
    )
  if (placeId) query.where('entries.place_id', placeId)
  if (below !== undefined) query.where('entries.seq', '<', below)
  const rows: readonly StoredKardexEntry[] = await query
  return { now: rows[0]?.now ?? 0, entries: rows.map(toEntry) }
}

/** Kinds are written by this domain alone, so they are of their tuples. */
type StoredKardexEntry = Pick<Entry, 'seq' | 'kind' | 'quantity' | 'reason' | 'at'> & {
  readonly document_id: Id
  readonly document_number: string
  readonly document_kind: Entry['documentKind']
  readonly place_id: Id
  readonly place_name: string
  readonly place_kind: Entry['place']['kind']
  readonly serial_no: string | null
  readonly value: number
  readonly repair_id: Id | null
  readonly repair_number: string | null
  readonly mirror_seq: number | null
  readonly staff_name: string
  readonly now: number
}

function toEntry(row: StoredKardexEntry): KardexEntry {
  return {
    seq: row.seq,
    documentId: row.document_id,
    documentNumber: row.document_number,
    documentKind: row.document_kind,
    kind: row.kind,
    place: { id: row.place_id, name: row.place_name, kind: row.place_kind },
    serialNo: row.serial_no,
    quantity: row.quantity,
    value: row.value,
    reason: row.reason,
    repair: row.repair_id === null ? null : { id: row.repair_id, number: row.repair_number ?? '' },
    isReversed: row.mirror_seq !== null,
    at: row.at,
    staffName: row.staff_name,
  }
}
