import type { Knex } from 'knex'
import type { Check } from './check'

/** What a document of the stock did is what such a document may do, and what takes one back mirrors it (rules H1, H8). */
export const stockDocumentCheck: Check = {
  name: 'stock documents',
  run: async db => {
    const faults: string[] = []
    for (const { sql, says } of documentFaults) {
      const found: readonly { number: string }[] = await db.raw(sql)
      faults.push(...found.map(({ number }) => `document ${number} ${says}`))
    }
    return { checked: await countDocuments(db), faults }
  },
}

const documentFaults = [
  {
    sql: `select number from stock_documents as documents
      where not exists (select 1 from stock_entries where document_id = documents.id)`,
    says: 'has no entry',
  },
  {
    sql: `select distinct documents.number from stock_documents as documents
      join stock_entries as entries on entries.document_id = documents.id
      where documents.at <> entries.at or documents.staff_id <> entries.staff_id`,
    says: 'has entries of another moment or person',
  },
  {
    sql: `select distinct documents.number from stock_documents as documents
      join stock_entries as mirror on mirror.document_id = documents.id
      left join stock_entries as original on original.seq = mirror.reverses_seq
      where (documents.kind = 'reversal') <> (mirror.reverses_seq is not null)
        or (documents.kind = 'reversal') <> (documents.reverses_id is not null)
        or (mirror.reverses_seq is not null and (
          original.document_id is not documents.reverses_id or original.line <> mirror.line
          or original.kind <> mirror.kind or original.part_id <> mirror.part_id
          or original.place_id <> mirror.place_id or original.unit_id is not mirror.unit_id
          or original.quantity <> -mirror.quantity or original.value <> -mirror.value))`,
    says: 'does not mirror what it takes back',
  },
  {
    sql: `select documents.number from stock_documents as documents
      join stock_documents as original on original.id = documents.reverses_id
      where original.kind = 'reversal'
        or (select count(*) from stock_entries where document_id = documents.id) <>
           (select count(*) from stock_entries where document_id = original.id)`,
    says: 'does not take back the whole of a document',
  },
  {
    sql: `select documents.number from stock_documents as documents
      join stock_entries as entries on entries.document_id = documents.id
      where entries.kind in ('move_out', 'move_in', 'issue', 'return') group by documents.id, entries.line, entries.part_id
      having sum(quantity) <> 0 or max(abs(value)) <> 0`,
    says: 'moves more or less than it takes, or changes its value',
  },
  {
    sql: `select dispatch.number from stock_documents as dispatch
      join stock_documents as arrival on arrival.completes_id = dispatch.id
      where not exists (select 1 from stock_documents where reverses_id = arrival.id)
      group by dispatch.id having count(*) > 1
        or exists (select 1 from stock_documents where reverses_id = dispatch.id)`,
    says: 'has arrived twice, or though it was taken back',
  },
] as const

async function countDocuments(db: Knex): Promise<number> {
  const row = await db('stock_documents').count({ documents: '*' }).first()
  return Number(row?.documents ?? 0)
}
