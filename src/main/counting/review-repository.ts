import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

/** The last entry since a line was counted, and by how much the part changed at its place. */
export type MovedLine = { readonly lineId: Id; readonly seq: number; readonly change: number }

/** What moved at the place of each line since it was counted. */
export async function findMovedLines(db: Knex, countId: Id): Promise<readonly MovedLine[]> {
  return db.raw(
    `select lines.id as lineId, max(entries.seq) as seq, sum(entries.quantity) as change
     from stock_count_lines as lines
     cross join stock_entries as entries
     where lines.count_id = ? and entries.place_id = lines.place_id and entries.part_id = lines.part_id
       and entries.seq > lines.ledger_seq
     group by lines.id`,
    [countId],
  )
}
