import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { ReturnLine, ReturnOutcome } from '#shared/purchasing/supplier-return'
import { jsonRows } from '../db/dialect'
import { type PartColumns, partColumns, toPartRef } from './part-columns'
import { openOf, openValueOf } from './return-sums'

/** A line of a return with rial of what of it has not ended. */
export type StoredReturnLine = ReturnLine & { readonly openValue: number; readonly value: number }

type Row = PartColumns & {
  readonly line_id: Id
  readonly serial_no: string | null
  readonly quantity: number
  readonly open: number
  readonly open_value: number
  readonly value: number
  readonly note: string
  readonly ends: string
}

const endFields = {
  id: 'ended.id',
  outcome: 'ended.outcome',
  quantity: 'ended.quantity',
  serialNo: 'unit.serial_no',
  document: `case when document.id is not null then json_object('id', document.id, 'number', document.number) end`,
  amount: 'ended.amount',
  note: 'ended.note',
  at: 'ended.at',
  staffName: 'staff.name',
  takenBackAt: 'ended.taken_back_at',
}

/** The lines of a return as they were written, each with its ends. */
export async function findReturnLines(db: Knex, returnId: Id): Promise<readonly StoredReturnLine[]> {
  const rows: Row[] = await db.raw(
    `select line.id as line_id, ${partColumns}, piece.serial_no, line.quantity, line.value, line.note,
       ${openOf('line')} as open, ${openValueOf('line')} as open_value,
       (select ${jsonRows(endFields, 'ended.seq')} from supplier_return_ends as ended
         join staff on staff.id = ended.staff_id left join part_units as unit on unit.id = ended.unit_id
         left join stock_documents as document on document.id = ended.document_id
         where ended.return_line_id = line.id) as ends
     from supplier_return_lines as line join parts as part on part.id = line.part_id
     left join part_units as piece on piece.id = line.unit_id
     where line.return_id = ? order by line.position`,
    [returnId],
  )
  return rows.map(toLine)
}

type StoredEnd = Omit<ReturnLine['ends'][number], 'isTakenBack'> & { readonly takenBackAt: string | null }

function toLine(row: Row): StoredReturnLine {
  // JSON of the query above.
  const ends: readonly StoredEnd[] = JSON.parse(row.ends)
  return {
    id: row.line_id,
    part: toPartRef(row),
    serialNo: row.serial_no,
    quantity: row.quantity,
    open: row.open,
    openValue: row.open_value,
    value: row.value,
    note: row.note,
    ends: ends.map(({ takenBackAt, ...end }) => ({ ...end, isTakenBack: takenBackAt !== null })),
  }
}

export type NewReturnLine = {
  readonly id: Id
  readonly partId: Id
  readonly unitId: Id | null
  readonly quantity: number
  readonly value: number
  readonly note: string
}

export async function insertReturnLines(
  trx: Knex,
  returnId: Id,
  lines: readonly NewReturnLine[],
): Promise<void> {
  await trx.raw(
    `insert into supplier_return_lines (return_id, position, id, part_id, unit_id, quantity, value, note)
     select ?, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
     from json_each(?) order by key`,
    [
      returnId,
      JSON.stringify(
        lines.map(line => [line.id, line.partId, line.unitId, line.quantity, line.value, line.note]),
      ),
    ],
  )
}

/** What a document of the stock wrote of each line, in its order: one entry a piece where the part has serials. */
export type WrittenMove = {
  readonly line: number
  readonly partId: Id
  readonly unitId: Id | null
  /** Steps and rial by which the stock changed; below zero where they left it. */
  readonly quantity: number
  readonly value: number
}

export async function findMovesOf(trx: Knex, documentId: Id): Promise<readonly WrittenMove[]> {
  return trx.raw(
    `select line, part_id as partId, unit_id as unitId, quantity, value from stock_entries
     where document_id = ? order by seq`,
    [documentId],
  )
}

export type NewEnd = {
  readonly id: Id
  readonly returnLineId: Id
  readonly outcome: ReturnOutcome
  readonly quantity: number
  readonly documentId: Id | null
  readonly unitId: Id | null
  /** Rial of the line that is settled by it. */
  readonly value: number
  readonly amount: number | null
  readonly note: string
}

type Written = { readonly at: string; readonly staffId: Id }

export async function insertEnds(
  trx: Knex,
  { at, staffId }: Written,
  ends: readonly NewEnd[],
): Promise<void> {
  await trx('supplier_return_ends').insert(
    ends.map(end => ({
      id: end.id,
      return_line_id: end.returnLineId,
      outcome: end.outcome,
      quantity: end.quantity,
      document_id: end.documentId,
      unit_id: end.unitId,
      value: end.value,
      amount: end.amount,
      note: end.note,
      at,
      staff_id: staffId,
    })),
  )
}

export type FoundEnd = {
  readonly returnId: Id
  readonly documentId: Id | null
  readonly isTakenBack: boolean
}

export async function findEnd(trx: Knex, id: Id): Promise<FoundEnd | undefined> {
  const row = await trx('supplier_return_ends as ended')
    .join('supplier_return_lines as line', 'line.id', 'ended.return_line_id')
    .where('ended.id', id)
    .first('line.return_id', 'ended.document_id', 'ended.taken_back_at')
  return (
    row && {
      returnId: row.return_id,
      documentId: row.document_id,
      isTakenBack: row.taken_back_at !== null,
    }
  )
}

/** Marks an end, or all that a document brought, as entered by mistake; gives their ids. */
export async function markTakenBack(
  trx: Knex,
  which: { readonly id: Id } | { readonly document_id: Id },
  { at, staffId }: Written,
): Promise<readonly Id[]> {
  const rows: readonly { readonly id: Id }[] = await trx('supplier_return_ends')
    .where(which)
    .update({ taken_back_at: at, taken_back_by: staffId })
    .returning('id')
  return rows.map(({ id }) => id)
}
