import type { Knex } from 'knex'
import type { Check, Checked } from './check'

/** A fault that a query finds, row by row. */
type Fault = {
  readonly sql: string
  readonly says: (row: Readonly<Record<string, string | number>>) => string
}

const onHandKinds = `places.kind <> 'scrap'`
const storeKinds = `places.kind in ('warehouse', 'bin')`

/** What there is of each part is the sum of its places, and both are the sum of the ledger, value too (rules H2, H3). */
export const stockCheck: Check = {
  name: 'stock balances',
  run: db => checkAll(db, 'stock_balances', balanceFaults),
}

const balanceFaults: readonly Fault[] = [
  {
    sql: `select parts.number, places.name, coalesce(balances.on_hand, 0) as says, coalesce(sums.quantity, 0) as sum
      from (select part_id, place_id, sum(quantity) as quantity from stock_entries group by part_id, place_id) as sums
      full join stock_balances as balances using (part_id, place_id)
      join parts on parts.id = part_id join stock_places as places on places.id = place_id
      where balances.on_hand is null or balances.on_hand <> coalesce(sums.quantity, 0)`,
    says: ({ number, name, says, sum }) => `${says} of part ${number} lie in ${name}, the ledger says ${sum}`,
  },
  {
    sql: `select parts.number,
        coalesce(totals.on_hand || ', ' || totals.in_stores || ', ' || totals.value, 'nothing') as says,
        coalesce(sums.on_hand || ', ' || sums.in_stores || ', ' || sums.value, 'nothing') as sum
      from (select part_id, sum(case when ${onHandKinds} then quantity else 0 end) as on_hand,
          sum(case when ${storeKinds} then quantity else 0 end) as in_stores, sum(value) as value
        from stock_entries as entries join stock_places as places on places.id = entries.place_id
        group by part_id) as sums
      full join stock_totals as totals using (part_id) join parts on parts.id = part_id
      where (totals.on_hand, totals.in_stores, totals.value) is not (sums.on_hand, sums.in_stores, sums.value)`,
    says: ({ number, says, sum }) =>
      `part ${number} has ${says} (on hand, in stores, rial), the ledger says ${sum}`,
  },
  {
    sql: `select parts.number, totals.on_hand as says, coalesce(sums.on_hand, 0) as sum
      from stock_totals as totals join parts on parts.id = totals.part_id
      left join (select part_id, sum(on_hand) as on_hand from stock_balances as balances
        join stock_places as places on places.id = balances.place_id where ${onHandKinds}
        group by part_id) as sums on sums.part_id = totals.part_id
      where totals.on_hand <> coalesce(sums.on_hand, 0)`,
    says: ({ number, says, sum }) => `${says} of part ${number} are on hand, its places have ${sum}`,
  },
  {
    sql: `select parts.number, places.name, min(balance) as lowest
      from (select part_id, place_id, sum(quantity) over (partition by part_id, place_id order by seq) as balance
        from stock_entries) as running
      join parts on parts.id = part_id join stock_places as places on places.id = place_id
      group by part_id, place_id having min(balance) < 0`,
    says: ({ number, name, lowest }) => `part ${number} fell to ${lowest} in ${name}`,
  },
]

/** A unit is in the one place that its entries lead to, and units on hand cost what their part is worth (rules H11, I1). */
export const unitCheck: Check = {
  name: 'stock units',
  run: db => checkAll(db, 'part_units', unitFaults),
}

const unitFaults: readonly Fault[] = [
  {
    sql: `select units.serial_no as serial, parts.number, units.whereabouts,
        coalesce(sums.pieces, 0) as pieces, coalesce(sums.here, 0) as here
      from part_units as units join parts on parts.id = units.part_id
      left join (select unit_id, sum(quantity) as pieces,
          sum(case when entries.place_id = units.place_id then quantity else 0 end) as here,
          max(abs(quantity)) as most, max(entries.part_id <> units.part_id) as is_other
        from stock_entries as entries join part_units as units on units.id = entries.unit_id
        group by unit_id) as sums on sums.unit_id = units.id
      where sums.unit_id is null or sums.most <> 1 or sums.is_other or sums.pieces <> (units.whereabouts = 'place')
        or sums.here <> (units.whereabouts = 'place')`,
    says: ({ serial, number, whereabouts }) =>
      `serial ${serial} of part ${number} is not where its entries leave it (${whereabouts})`,
  },
  {
    sql: `select units.serial_no as serial, parts.number, count(*) as places
      from (select unit_id, place_id, sum(quantity) as pieces from stock_entries
        where unit_id is not null group by unit_id, place_id) as sums
      join part_units as units on units.id = sums.unit_id join parts on parts.id = units.part_id
      where sums.pieces <> 0 group by units.id having count(*) > 1`,
    says: ({ serial, number, places }) => `serial ${serial} of part ${number} is in ${places} places`,
  },
  {
    sql: `select parts.number, totals.value as says, coalesce(sum(units.cost), 0) as sum
      from parts join stock_totals as totals on totals.part_id = parts.id
      left join (part_units as units join stock_places as places on places.id = units.place_id and ${onHandKinds})
        on units.part_id = parts.id
      where parts.is_serialised = 1 group by parts.id having totals.value <> coalesce(sum(units.cost), 0)`,
    says: ({ number, says, sum }) => `part ${number} is worth ${says} rial, its units cost ${sum}`,
  },
  {
    sql: `select parts.number, entries.seq from stock_entries as entries join parts on parts.id = entries.part_id
      where (entries.unit_id is not null) <> parts.is_serialised`,
    says: ({ number, seq }) => `entry ${seq} does not fit part ${number}, kept by serial or not`,
  },
]

async function checkAll(db: Knex, table: string, faults: readonly Fault[]): Promise<Checked> {
  const found: string[] = []
  for (const { sql, says } of faults) {
    const rows: Parameters<Fault['says']>[0][] = await db.raw(sql)
    found.push(...rows.map(says))
  }
  const row = await db(table).count({ rows: '*' }).first()
  return { checked: Number(row?.rows ?? 0), faults: found }
}
