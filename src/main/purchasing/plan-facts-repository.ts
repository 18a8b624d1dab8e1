import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { KnownLeadTime } from '#shared/purchasing/lead-time'
import type { PartUnit } from '#shared/stock/units'
import { stepsPerUnit } from '#shared/stock/units'
import type { PlanFacts } from './plan-facts'
import { leadTimeOf } from './supplier-repository'

/** What stands of a part, with the lead time that somebody entered and without what was measured. */
export type StoredFacts = Omit<PlanFacts, 'leadTime'> & Pick<KnownLeadTime, 'entered' | 'enteredSpread'>

/** What stands of these parts now. */
export async function findPlanFacts(db: Knex, partIds: readonly Id[]): Promise<readonly StoredFacts[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} from json_each(?) as asked cross join ${tables} where part.id = asked.value`,
    [JSON.stringify(partIds)],
  )
  return rows.map(toFacts)
}

type Chunk = { readonly after: number; readonly limit: number }

/** The next active parts in the order of their keys. */
export async function findNextPlanFacts(db: Knex, { after, limit }: Chunk): Promise<readonly StoredFacts[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} from ${tables} where part.seq > ? and part.is_active = 1 order by part.seq limit ?`,
    [after, limit],
  )
  return rows.map(toFacts)
}

export async function countPartsToPlan(db: Knex): Promise<number> {
  const [{ parts }] = await db.raw('select count(*) as parts from parts where is_active = 1')
  return parts
}

function orderedIn(step: 'ordered' | 'draft', quantity: string): string {
  return `(select coalesce(sum(${quantity}), 0) from purchase_order_lines as line
    join purchase_orders as bought on bought.id = line.order_id
    where line.part_id = part.id and line.received < line.quantity and bought.step = '${step}')`
}

const columns = `part.seq, part.id, part.number, part.names, part.unit, part.is_serialised, part.is_active,
  part.reorder_point, part.max_stock, coalesce(total.on_hand, 0) as on_hand,
  coalesce(total.in_stores - total.reserved, 0) as available, coalesce(total.value, 0) as value, total.first_kept_on,
  (select coalesce(sum(waiting), 0) from part_requests where part_id = part.id and waiting > 0) as waiting,
  ${orderedIn('ordered', 'line.quantity - line.received')} as on_order,
  ${orderedIn('draft', 'line.quantity')} as drafted,
  supplier.id as supplier_id, supplier.name as supplier_name,
  coalesce(term.lead_time_days, ${leadTimeOf('supplier')}) as lead_time_days,
  coalesce(supplier.lead_time_spread_days, 0) as lead_time_spread_days, term.pack_size, term.minimum_quantity,
  coalesce(term.price, total.last_cost) as price`

/** Whom a part is bought from: the preferred supplier, or the first by name. */
const tables = `parts as part
  left join stock_totals as total on total.part_id = part.id
  left join supplier_parts as term on term.part_id = part.id and term.supplier_id = (
    select sold.supplier_id from supplier_parts as sold join suppliers as seller on seller.id = sold.supplier_id
    where sold.part_id = part.id and seller.is_active = 1
    order by sold.is_preferred desc, seller.name_key limit 1)
  left join suppliers as supplier on supplier.id = term.supplier_id`

type Row = {
  readonly seq: number
  readonly id: Id
  readonly number: string
  readonly names: string
  /** Written by the domain of stock alone, so it is of its tuple. */
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly is_active: number
  readonly reorder_point: number | null
  readonly max_stock: number | null
  readonly on_hand: number
  readonly available: number
  readonly value: number
  readonly first_kept_on: string | null
  readonly waiting: number
  readonly on_order: number
  readonly drafted: number
  readonly supplier_id: Id | null
  readonly supplier_name: string | null
  readonly lead_time_days: number | null
  readonly lead_time_spread_days: number
  readonly pack_size: number | null
  readonly minimum_quantity: number | null
  readonly price: number | null
}

function toFacts(row: Row): StoredFacts {
  const { id, number, unit } = row
  return {
    seq: row.seq,
    // JSON of the part repository's writing, from input of the contract's schema.
    part: { id, number, unit, names: JSON.parse(row.names), isSerialised: row.is_serialised === 1 },
    isActive: row.is_active === 1,
    reorderPoint: row.reorder_point,
    maxStock: row.max_stock,
    onHand: row.on_hand,
    available: row.available,
    value: row.value,
    firstKeptOn: row.first_kept_on,
    waiting: row.waiting,
    onOrder: row.on_order,
    drafted: row.drafted,
    supplier: row.supplier_id === null ? null : { id: row.supplier_id, name: row.supplier_name ?? '' },
    entered: row.lead_time_days,
    enteredSpread: row.lead_time_spread_days,
    // What nobody said how it comes is ordered by whole units.
    packSize: row.pack_size ?? stepsPerUnit(unit),
    minimumOrder: row.minimum_quantity || null,
    price: row.price,
  }
}
