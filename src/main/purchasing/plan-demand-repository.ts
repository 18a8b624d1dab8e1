import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { DemandEvent } from '#shared/purchasing/demand'

/**
 * What was used of each part on which of the shop's days, oldest first. A use that was taken back was none (rule H1), and
 * what else leaves the stock (scrap, adjustments, transfers) is no demand.
 */
export async function findDemand(
  db: Knex,
  partIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly DemandEvent[]>> {
  const [row] = await db.raw(
    `select json_group_array(json_array(part_id, on_day, quantity) order by part_id, on_day) as uses from (
       select entries.part_id, documents.on_day, -sum(entries.quantity) as quantity
       from json_each(?) as asked
       cross join stock_entries as entries indexed by stock_entries_by_use
       join stock_documents as documents on documents.id = entries.document_id
       where entries.part_id = asked.value and entries.kind = 'use' and entries.reverses_seq is null
         and not exists (select 1 from stock_entries as mirrors where mirrors.reverses_seq = entries.seq)
       group by entries.part_id, documents.on_day)`,
    [JSON.stringify(partIds)],
  )
  // JSON of this statement's own making.
  const uses = JSON.parse(row.uses) as readonly (readonly [Id, Day, number])[]
  const byPart = new Map<Id, DemandEvent[]>()
  for (const [partId, on, quantity] of uses) {
    const events = byPart.get(partId) ?? []
    events.push({ on, quantity })
    byPart.set(partId, events)
  }
  return byPart
}
