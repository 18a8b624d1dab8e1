import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { Order, OrderFilter, OrderRow } from '#shared/purchasing/order'
import type { OrderState, OrderStep } from '#shared/purchasing/order-state'
import { costOf } from '#shared/stock/cost-of'
import type { PartUnit } from '#shared/stock/units'
import { leadTimeOf } from './supplier-repository'

/** An order's head with the key that pages are cut by; the total whoever asks. */
export type StoredOrder = Omit<Order, 'items' | 'receipts'> & {
  readonly seq: number
  readonly step: OrderStep
}

/** What of an order stands in its own row and changes. */
export type OrderFacts = {
  readonly id: Id
  readonly supplierId: Id
  readonly step: OrderStep
  readonly note: string
  readonly reason: string
  readonly orderedOn: Day | null
  readonly expectedOn: Day | null
  readonly version: number
}

type Row = {
  readonly seq: number
  readonly id: Id
  readonly number: string
  readonly step: OrderStep
  readonly state: OrderState
  readonly note: string
  readonly reason: string
  readonly ordered_on: Day | null
  readonly expected_on: Day | null
  readonly at: string
  readonly version: number
  readonly staff_name: string
  readonly supplier_id: Id
  readonly supplier_name: string
  readonly phone: string
  readonly minimum_amount: number
  readonly lead_time_days: number | null
  readonly amounts: string
}

const someLine = (condition: string) =>
  `exists (select 1 from purchase_order_lines as line where line.order_id = purchase.id and ${condition})`

/** What came of an order says how it stands, so that a receipt taken back needs nothing written (rule J1). */
const state = `case when purchase.step <> 'ordered' then purchase.step
  when not ${someLine('line.received < line.quantity')} then 'received'
  when ${someLine('line.received > 0')} then 'part_received' else 'ordered' end`

const columns = `purchase.seq, purchase.id, purchase.number, purchase.step, ${state} as state, purchase.note,
  purchase.reason, purchase.ordered_on, purchase.expected_on, purchase.at, purchase.version,
  staff.name as staff_name, supplier.id as supplier_id, supplier.name as supplier_name, supplier.phone,
  supplier.minimum_amount, ${leadTimeOf('supplier')} as lead_time_days,
  (select json_group_array(json_array(line.quantity, line.unit_price, part.unit))
    from purchase_order_lines as line join parts as part on part.id = line.part_id
    where line.order_id = purchase.id) as amounts`

const tables = `purchase_orders as purchase join suppliers as supplier on supplier.id = purchase.supplier_id
  join staff on staff.id = purchase.staff_id`

export async function findOrder(db: Knex, id: Id): Promise<StoredOrder | undefined> {
  const [row]: Row[] = await db.raw(`select ${columns} from ${tables} where purchase.id = ?`, [id])
  return row && toStored(row)
}

type Page = OrderFilter & { readonly below: number | undefined; readonly limit: number }

/** Newest first, from below a key. */
export async function findOrders(db: Knex, page: Page): Promise<readonly StoredOrder[]> {
  const { sql, bindings } = conditionOf(page)
  const rows: Row[] = await db.raw(
    `with found as materialized (
       select purchase.seq from purchase_orders as purchase where ${sql} order by purchase.seq desc limit ${page.limit})
     select ${columns} from found cross join ${tables} where purchase.seq = found.seq order by purchase.seq desc`,
    bindings,
  )
  return rows.map(toStored)
}

function conditionOf({ states, supplierId, partId, repairId, below }: Page) {
  const conditions = ['true']
  const bindings: (string | number)[] = []
  const add = (sql: string, ...values: readonly (string | number)[]) => {
    conditions.push(sql)
    bindings.push(...values)
  }
  if (states.length > 0) {
    // The step is in an index; how far an order came is worked out for those alone that pass it.
    const steps = [...new Set(states.map(stepOf))]
    add('purchase.step in (select value from json_each(?))', JSON.stringify(steps))
    add(`${state} in (select value from json_each(?))`, JSON.stringify(states))
  }
  if (supplierId) add('purchase.supplier_id = ?', supplierId)
  if (partId) add('purchase.id in (select order_id from purchase_order_lines where part_id = ?)', partId)
  if (repairId) add(`purchase.id in (${ordersFor})`, repairId, repairId)
  if (below !== undefined) add('purchase.seq < ?', below)
  return { sql: conditions.join(' and '), bindings }
}

/** Orders with a line for a repair, of which it is told or which asked for the part. */
const ordersFor = `select order_id from purchase_order_lines where repair_id = ?
  union all
  select line.order_id from part_requests as request
  join purchase_order_needs as need on need.request_id = request.id
  join purchase_order_lines as line on line.id = need.order_line_id where request.repair_id = ?`

function stepOf(state: OrderState): OrderStep {
  return state === 'part_received' || state === 'received' ? 'ordered' : state
}

type NewOrder = OrderFacts & { readonly number: string; readonly at: string; readonly staffId: Id }

export async function insertOrder(trx: Knex, { id, number, at, staffId, ...facts }: NewOrder): Promise<void> {
  await trx('purchase_orders').insert({
    id,
    number,
    at,
    staff_id: staffId,
    ...toColumns({ id, ...facts }),
  })
}

export async function updateOrder(trx: Knex, order: OrderFacts): Promise<void> {
  await trx('purchase_orders').where({ id: order.id }).update(toColumns(order))
}

function toColumns(order: OrderFacts) {
  return {
    supplier_id: order.supplierId,
    step: order.step,
    note: order.note,
    reason: order.reason,
    ordered_on: order.orderedOn,
    expected_on: order.expectedOn,
    version: order.version,
  }
}

/** What of an order may change, as it stands. */
export function factsOf(order: StoredOrder): OrderFacts {
  const { id, supplier, step, note, reason, orderedOn, expectedOn, version } = order
  return { id, supplierId: supplier.id, step, note, reason, orderedOn, expectedOn, version }
}

function toStored(row: Row): StoredOrder {
  const { seq, id, number, step, note, reason, at, version } = row
  const amounts: readonly Amount[] = JSON.parse(row.amounts)
  return {
    seq,
    id,
    number,
    step,
    state: row.state,
    note,
    reason,
    supplier: {
      id: row.supplier_id,
      name: row.supplier_name,
      phone: row.phone,
      minimumAmount: row.minimum_amount,
      leadTimeDays: row.lead_time_days,
    },
    lines: amounts.length,
    total: totalOf(amounts),
    orderedOn: row.ordered_on,
    expectedOn: row.expected_on,
    at,
    staffName: row.staff_name,
    version,
  }
}

type Amount = readonly [quantity: number, unitPrice: number | null, unit: PartUnit]

/** Rial of all lines; null where a price is not known. */
function totalOf(amounts: readonly Amount[]): OrderRow['total'] {
  let total = 0
  for (const [quantity, unitCost, unit] of amounts) {
    if (unitCost === null) return null
    total += costOf({ quantity, unitCost, unit })
  }
  return total
}
