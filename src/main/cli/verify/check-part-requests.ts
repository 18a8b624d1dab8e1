import type { Knex } from 'knex'
import type { Check, Checked } from './check'

type Fault = { readonly sql: string; readonly says: string }

/** What repairs asked for is where the promises and the ledger leave it (rules H4, H5). */
export const partRequestCheck: Check = {
  name: 'part requests',
  run: db => checkAll(db, 'part_requests', requestFaults),
}

const requestOf = `select repairs.number as repair, parts.number as part from part_requests as requests
  join repairs on repairs.id = requests.repair_id join parts on parts.id = requests.part_id`

const inBag = `(select coalesce(sum(entries.quantity), 0) from stock_entries as entries
  join stock_places as bag on bag.id = entries.place_id and bag.kind = 'bag'
  where entries.request_id = requests.id)`

const requestFaults: readonly Fault[] = [
  {
    sql: `${requestOf} where requests.reserved <> (select coalesce(sum(quantity), 0) from stock_reservations
      where request_id = requests.id)`,
    says: 'has another quantity reserved than was promised to it',
  },
  {
    sql: `${requestOf} where exists (select 1 from stock_reservations as steps where steps.request_id = requests.id
      and (steps.part_id <> requests.part_id or (steps.kind = 'reserve') <> (steps.quantity > 0)))`,
    says: 'has a promise of another part or in the wrong direction',
  },
  {
    sql: `${requestOf} where (select coalesce(sum(quantity), 0) from stock_reservations
        where request_id = requests.id and kind = 'issue')
      <> (select coalesce(sum(quantity), 0) from stock_entries
        where request_id = requests.id and kind = 'issue' and quantity < 0)`,
    says: 'was issued another quantity than its promises ended by',
  },
  {
    sql: `${requestOf} where requests.issued
      <> ${inBag} + (case when requests.is_from_bag = 1 then requests.quantity else 0 end)`,
    says: 'has another quantity issued than its entries leave in a bag',
  },
  {
    sql: `${requestOf} where requests.used <> -(select coalesce(sum(quantity), 0) from stock_entries
      where request_id = requests.id and kind = 'use')`,
    says: 'has another quantity used than its entries say',
  },
  {
    sql: `${requestOf} where exists (select 1 from stock_entries as entries
      where entries.request_id = requests.id and entries.part_id <> requests.part_id)`,
    says: 'has entries of another part',
  },
  {
    sql: `${requestOf} join stock_totals as totals on totals.part_id = requests.part_id
      where requests.waiting > 0 and totals.in_stores > totals.reserved`,
    says: 'waits for what is available',
  },
  {
    sql: `${requestOf} where requests.waiting + requests.reserved > 0
      and repairs.kind in ('ready', 'delivered', 'disposed')`,
    says: 'still asks for parts though the work has ended',
  },
  {
    sql: `${requestOf} where parts.is_serialised = 1 and requests.issued <> (
      select count(*) from part_units as units join stock_places as bag on bag.id = units.place_id
      where bag.kind = 'bag' and units.part_id = requests.part_id and bag.holder_id = requests.holder_id
        and (select request_id from stock_entries where seq =
          (select max(seq) from stock_entries where unit_id = units.id)) = requests.id)`,
    says: 'has other units issued than lie in the bag for it',
  },
  {
    sql: `select '' as repair, parts.number as part from parts left join stock_totals as totals on totals.part_id = parts.id
      where coalesce(totals.reserved, 0) <>
        (select coalesce(sum(quantity), 0) from stock_reservations where part_id = parts.id)`,
    says: 'has another quantity reserved in all than was promised',
  },
  {
    sql: `select staff.name as repair, parts.number as part
      from (select part_id, holder_id, sum(issued) as held from part_requests where issued > 0
        group by part_id, holder_id) as held
      join parts on parts.id = held.part_id join staff on staff.id = held.holder_id
      left join stock_places as bag on bag.holder_id = held.holder_id
      left join stock_balances as there on there.part_id = held.part_id and there.place_id = bag.id
      where coalesce(there.on_hand, 0) < held.held`,
    says: 'is issued to somebody who has not as much of it',
  },
]

/** A fitted part is entry, cost and line of the account at once, and an old part is due where a warranty paid (rules I2, J4). */
export const partUseCheck: Check = {
  name: 'fitted parts',
  run: db => checkAll(db, 'part_uses', useFaults),
}

const useOf = `select repairs.number as repair, parts.number as part from part_uses as uses
  join repairs on repairs.id = uses.repair_id join parts on parts.id = uses.part_id
  join part_requests as requests on requests.id = uses.request_id
  join stock_documents as documents on documents.id = uses.document_id
  join repair_charges as charges on charges.id = uses.charge_id`

const isTakenBack = 'exists (select 1 from stock_documents where reverses_id = uses.document_id)'

const useFaults: readonly Fault[] = [
  {
    sql: `${useOf} where documents.kind <> 'use' or (uses.quantity, uses.cost) is not (
        select -sum(quantity), -sum(value) from stock_entries where document_id = uses.document_id)
      or requests.part_id <> uses.part_id or requests.repair_id <> uses.repair_id`,
    says: 'took another quantity or cost than its document',
  },
  {
    sql: `${useOf} where charges.kind <> 'part' or charges.repair_id <> uses.repair_id or charges.reverses_id is not null
      or ${isTakenBack} <> exists (select 1 from repair_charges where reverses_id = charges.id)`,
    says: 'has no line of its own, or one was taken back without the other',
  },
  {
    sql: `${useOf} where (charges.coverage <> 'none' and not ${isTakenBack}) <>
      exists (select 1 from cores where use_id = uses.id)`,
    says: 'owes an old part that it should not, or owes none that it should',
  },
  {
    sql: `select repairs.number as repair, parts.number as part from cores join part_uses as uses on uses.id = cores.use_id
      join repairs on repairs.id = cores.repair_id join parts on parts.id = cores.part_id
      where cores.quantity <> uses.quantity or cores.part_id <> uses.part_id or cores.repair_id <> uses.repair_id`,
    says: 'owes another old part than was taken out',
  },
  {
    sql: `select '' as repair, documents.number as part from stock_documents as documents
      where documents.kind = 'use' and not exists (select 1 from part_uses where document_id = documents.id)`,
    says: 'uses parts of which no repair knows',
  },
]

async function checkAll(db: Knex, table: string, faults: readonly Fault[]): Promise<Checked> {
  const found: string[] = []
  for (const { sql, says } of faults) {
    const rows: readonly { repair: string; part: string }[] = await db.raw(sql)
    found.push(...rows.map(({ repair, part }) => `${[part, repair].filter(Boolean).join(' for ')} ${says}`))
  }
  const row = await db(table).count({ rows: '*' }).first()
  return { checked: Number(row?.rows ?? 0), faults: found }
}
