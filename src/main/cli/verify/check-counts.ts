import type { Check } from './check'

/** An approved count entered what its lines say, nothing else and once; others entered nothing (rules H2, H9). */
export const countCheck: Check = {
  name: 'stock counts',
  run: async db => {
    const faults: string[] = []
    for (const { sql, says } of countFaults) {
      const found: readonly { number: string }[] = await db.raw(sql)
      faults.push(...found.map(({ number }) => `count ${number} ${says}`))
    }
    const row = await db('stock_counts').count({ counts: '*' }).first()
    return { checked: Number(row?.counts ?? 0), faults }
  },
}

const linesOfCounts = `stock_counts as counts
  join stock_count_lines as lines on lines.count_id = counts.id join parts on parts.id = lines.part_id`

const countFaults = [
  {
    sql: `select distinct counts.number from ${linesOfCounts}
      where (counts.state = 'approved') <> (lines.posted is not null)
        or (counts.document_id is null and lines.posted <> 0)`,
    says: 'is approved and entered nothing, or the other way round',
  },
  {
    sql: `select distinct counts.number from ${linesOfCounts}
      where counts.state = 'approved' and lines.posted <> coalesce((select sum(quantity) from stock_entries
        where document_id = counts.document_id and part_id = lines.part_id and place_id = lines.place_id), 0)`,
    says: 'does not agree with the entries of its document',
  },
  {
    sql: `select distinct counts.number from ${linesOfCounts}
      where counts.state = 'approved' and parts.is_serialised = 0
        and lines.posted <> lines.counted - lines.system_quantity`,
    says: 'entered another difference than it found',
  },
  {
    sql: `select distinct counts.number from stock_counts as counts
      join stock_entries as entries on entries.document_id = counts.document_id
      where entries.kind = 'adjust' and not exists (select 1 from stock_count_lines where count_id = counts.id
        and part_id = entries.part_id and place_id = entries.place_id)`,
    says: 'changed what nobody counted',
  },
  {
    sql: `select coalesce(counts.number, documents.number) as number
      from (select id, number, reference from stock_documents where kind = 'count') as documents
      full join (select number, document_id from stock_counts where document_id is not null) as counts
        on counts.document_id = documents.id
      where counts.number is null or documents.id is null or documents.reference <> counts.number`,
    says: 'and its document do not belong together',
  },
  {
    sql: `select distinct counts.number from ${linesOfCounts}
      where lines.counted is not (select counted from stock_count_tallies where line_id = lines.id
          order by seq desc limit 1)
        or (parts.is_serialised = 1 and lines.counted <> (select count(*) from stock_count_units
          where line_id = lines.id and is_counted = 1))`,
    says: 'says another quantity than was counted',
  },
] as const
