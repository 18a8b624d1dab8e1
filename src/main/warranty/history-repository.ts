import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { CardEvent, CardHistoryEntry } from '#shared/warranty/card'
import type { EventFacts } from './card-event'

type Row = {
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly staff_id: string
  readonly staff_name: string
  readonly event: CardEvent
  readonly reason: string
  readonly facts: string
  readonly owner_name: string | null
}

type Asked = { readonly cardId: Id; readonly before: number | undefined; readonly limit: number }

type Found = { readonly seq: number; readonly entry: CardHistoryEntry }

// What a batch did stands with the batch; it was before everything else.
const selectBatch = `select 0 as seq, batches.id, batches.at, batches.staff_id,
    case when batches.kind = 'import' then 'imported' else 'issued' end as event, batches.note as reason,
    json_object('count', batches.count, 'fileName', batches.file_name) as facts
  from warranty_cards as cards join warranty_batches as batches on batches.id = cards.batch_id where cards.id = ?`

const selectEvents = `select seq, id, at, staff_id, event, reason, facts from warranty_card_events where card_id = ?`

/** Newest first; the limit is one more than a page to see whether there is another. */
export async function findHistory(db: Knex, { cardId, before, limit }: Asked): Promise<readonly Found[]> {
  const rows: Row[] = await db.raw(
    `select entries.*, staff.name as staff_name, owner.name as owner_name
     from (select * from (${selectEvents}) union all select * from (${selectBatch})) as entries
     join staff on staff.id = entries.staff_id
     left join customers as owner on owner.id = entries.facts ->> 'ownerId'
     where entries.seq < ? order by entries.seq desc limit ${limit}`,
    [cardId, cardId, before ?? Number.MAX_SAFE_INTEGER],
  )
  return rows.map(row => ({ seq: row.seq, entry: toEntry(row) }))
}

function toEntry(row: Row): CardHistoryEntry {
  return {
    id: row.id,
    at: row.at,
    staff: { id: row.staff_id, name: row.staff_name },
    event: row.event,
    reason: row.reason,
    values: shown(JSON.parse(row.facts), row.owner_name),
  }
}

type BatchFacts = { readonly count?: number; readonly fileName?: string }

function shown(facts: EventFacts & BatchFacts, name: string | null): CardHistoryEntry['values'] {
  const { count, fileName, months, activatedOn, number } = facts
  return {
    ...(count !== undefined && { count }),
    ...(fileName && { fileName }),
    ...(months !== undefined && { months }),
    ...(activatedOn && { date: activatedOn }),
    ...(number && { number }),
    ...(name && { name }),
  }
}
