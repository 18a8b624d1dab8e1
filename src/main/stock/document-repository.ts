import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { DocumentKind, DocumentRow } from '#shared/stock/document'
import type { PlaceKind } from '#shared/stock/place'

export type NewDocument = {
  readonly id: Id
  readonly number: string
  readonly kind: DocumentKind
  readonly reference: string
  readonly reason: string
  readonly reversesId?: Id
  readonly completesId?: Id
  /** Where a dispatch is bound for. */
  readonly toPlaceId?: Id
  readonly at: string
  readonly on: Day
  readonly staffId: Id
}

export async function insertDocument(trx: Knex, document: NewDocument): Promise<void> {
  await trx('stock_documents').insert({
    id: document.id,
    number: document.number,
    kind: document.kind,
    reference: document.reference,
    reason: document.reason,
    reverses_id: document.reversesId ?? null,
    completes_id: document.completesId ?? null,
    to_place_id: document.toPlaceId ?? null,
    at: document.at,
    on_day: document.on,
    staff_id: document.staffId,
  })
}

type Ref = { readonly id: Id; readonly number: string } | null

/** A document's head with every document that belongs to it. */
export type DocumentRefs = Omit<DocumentRow, 'isInTransit'> & {
  readonly seq: number
  readonly reverses: Ref
  /** The arrival that ended this dispatch and stands. */
  readonly arrival: Ref
  /** The dispatch that this arrival ended. */
  readonly dispatch: Ref
  /** Where a dispatch is bound for. */
  readonly boundFor: { readonly id: Id; readonly name: string; readonly kind: PlaceKind } | null
}

export async function findDocumentFacts(db: Knex, id: Id): Promise<DocumentRefs | undefined> {
  const row: StoredDocument | undefined = await documentRows(db).where('documents.id', id).first()
  return row && toDocument(row)
}

type Page = {
  readonly kinds: readonly DocumentKind[]
  readonly partId: Id | undefined
  readonly isInTransit: boolean
  readonly below: number | undefined
  readonly limit: number
}

/** Newest first, from below a key. */
export async function findDocuments(db: Knex, page: Page): Promise<readonly DocumentRefs[]> {
  const rows: StoredDocument[] = await documentRows(db)
    .whereIn('documents.seq', keysOf(db, page))
    .orderBy('documents.seq', 'desc')
  return rows.map(toDocument)
}

/** The page is cut before anything is joined, or every document of a busy part would be. */
function keysOf(db: Knex, { kinds, partId, isInTransit, below, limit }: Page): Knex.QueryBuilder {
  const keys = db('stock_documents as found').orderBy('seq', 'desc').limit(limit).select('seq')
  if (kinds.length > 0) keys.whereIn('kind', kinds)
  if (partId) keys.whereIn('id', db('stock_entries').where({ part_id: partId }).select('document_id'))
  if (isInTransit) keys.where({ kind: 'dispatch' }).whereRaw(inTransit)
  if (below !== undefined) keys.where('seq', '<', below)
  return keys
}

const isStanding = (id: string) =>
  `not exists (select 1 from stock_documents as ends where ends.reverses_id = ${id})`

const inTransit = `${isStanding('found.id')} and not exists (
  select 1 from stock_documents as arrivals where arrivals.completes_id = found.id and ${isStanding('arrivals.id')})`

function documentRows(db: Knex): Knex.QueryBuilder {
  return db('stock_documents as documents')
    .join('staff', 'staff.id', 'documents.staff_id')
    .leftJoin('stock_documents as reversals', 'reversals.reverses_id', 'documents.id')
    .leftJoin('stock_documents as originals', 'originals.id', 'documents.reverses_id')
    .leftJoin('stock_documents as dispatches', 'dispatches.id', 'documents.completes_id')
    .joinRaw(
      `left join stock_documents as arrivals on arrivals.completes_id = documents.id
       and ${isStanding('arrivals.id')}`,
    )
    .leftJoin('stock_places as goals', 'goals.id', 'documents.to_place_id')
    .select(
      'documents.seq',
      'documents.id',
      'documents.number',
      'documents.kind',
      'documents.reference',
      'documents.reason',
      'documents.at',
      'documents.staff_id',
      'staff.name as staff_name',
      // Lines are counted from 1.
      db.raw('(select max(line) from stock_entries where document_id = documents.id) as lines'),
      'reversals.id as reversal_id',
      'reversals.number as reversal_number',
      'originals.id as original_id',
      'originals.number as original_number',
      'dispatches.id as dispatch_id',
      'dispatches.number as dispatch_number',
      'arrivals.id as arrival_id',
      'arrivals.number as arrival_number',
      'goals.id as goal_id',
      'goals.name as goal_name',
      'goals.kind as goal_kind',
    )
}

type StoredDocument = Pick<
  DocumentRow,
  'id' | 'number' | 'kind' | 'reference' | 'reason' | 'lines' | 'at'
> & {
  readonly seq: number
  readonly staff_id: Id
  readonly staff_name: string
  readonly reversal_id: Id | null
  readonly reversal_number: string | null
  readonly original_id: Id | null
  readonly original_number: string | null
  readonly dispatch_id: Id | null
  readonly dispatch_number: string | null
  readonly arrival_id: Id | null
  readonly arrival_number: string | null
  readonly goal_id: Id | null
  readonly goal_name: string | null
  /** Written by this domain alone, so it is of its tuple. */
  readonly goal_kind: PlaceKind | null
}

function toDocument(row: StoredDocument): DocumentRefs {
  const { goal_id, goal_name, goal_kind } = row
  return {
    seq: row.seq,
    id: row.id,
    number: row.number,
    kind: row.kind,
    reference: row.reference,
    reason: row.reason,
    lines: row.lines,
    at: row.at,
    staff: { id: row.staff_id, name: row.staff_name },
    reversedBy: refOf(row.reversal_id, row.reversal_number),
    reverses: refOf(row.original_id, row.original_number),
    arrival: refOf(row.arrival_id, row.arrival_number),
    dispatch: refOf(row.dispatch_id, row.dispatch_number),
    boundFor:
      goal_id !== null && goal_name !== null && goal_kind !== null
        ? { id: goal_id, name: goal_name, kind: goal_kind }
        : null,
  }
}

function refOf(id: Id | null, number: string | null): Ref {
  return id !== null && number !== null ? { id, number } : null
}
