import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { Foretold, SlowKind, SuggestionKind } from '#shared/purchasing/plan-model'
import type { UsedSince } from './plan-facts'
import { toForetold } from './plan-repository'

export type SuggestedKey = {
  readonly partId: Id
  readonly partSeq: number
  readonly coverDays: number
  readonly computedAt: string
  readonly foretold: Foretold
}

type AskedSuggestions = {
  readonly kind: SuggestionKind
  /** Null is those without a supplier; undefined all. */
  readonly supplierId: Id | null | undefined
  readonly after: readonly [coverDays: number, partSeq: number] | undefined
  readonly limit: number
}

/** The parts of a list of what to order, the most urgent first. */
export async function findSuggestions(
  db: Knex,
  { kind, supplierId, after, limit }: AskedSuggestions,
): Promise<readonly SuggestedKey[]> {
  const rows: readonly SuggestedRow[] = await db.raw(
    `select part_id, part_seq, cover_days, computed_at, foretold from stock_plans
     where state = ? and state <> 'covered' ${supplierId === undefined ? '' : 'and supplier_id is ?'}
       ${after ? 'and (cover_days, part_seq) > (?, ?)' : ''}
     order by cover_days, part_seq limit ?`,
    [kind, ...(supplierId === undefined ? [] : [supplierId]), ...(after ?? []), limit],
  )
  return rows.map(row => ({
    partId: row.part_id,
    partSeq: row.part_seq,
    coverDays: row.cover_days,
    computedAt: row.computed_at,
    foretold: toForetold(row.foretold),
  }))
}

type SuggestedRow = {
  readonly part_id: Id
  readonly part_seq: number
  readonly cover_days: number
  readonly computed_at: string
  readonly foretold: string
}

export type DueOfSupplier = {
  readonly supplierId: Id | null
  readonly name: string | null
  readonly parts: number
}

/** How many parts are due of each supplier, those with the most first. */
export async function findDueSuppliers(db: Knex): Promise<readonly DueOfSupplier[]> {
  return db.raw(
    `select plan.supplier_id as supplierId, supplier.name, count(*) as parts from stock_plans as plan
     left join suppliers as supplier on supplier.id = plan.supplier_id
     where plan.state = 'due' and plan.state <> 'covered' group by plan.supplier_id order by parts desc, supplier.name`,
  )
}

export type SlowKey = UsedSince & {
  readonly partId: Id
  readonly partSeq: number
  readonly idleDays: number
  readonly value: number
}

type AskedSlow = {
  readonly kind: SlowKind | undefined
  readonly order: 'value' | 'idle_days'
  readonly after: readonly [key: number, partSeq: number] | undefined
  readonly limit: number
}

/** Parts that lie idle: by what they are worth or by how long, the most of it first. */
export async function findSlow(
  db: Knex,
  { kind, order, after, limit }: AskedSlow,
): Promise<readonly SlowKey[]> {
  const rows: readonly SlowKeyRow[] = await db.raw(
    `select part_id, part_seq, idle_days, value, last_used_on, yearly_demand from stock_plans
     where movement in ('slow', 'dead') ${kind ? 'and movement = ?' : ''}
       ${after ? `and (${order}, part_seq) < (?, ?)` : ''}
     order by ${order} desc, part_seq desc limit ?`,
    [...(kind ? [kind] : []), ...(after ?? []), limit],
  )
  return rows.map(row => ({
    partId: row.part_id,
    partSeq: row.part_seq,
    idleDays: row.idle_days,
    value: row.value,
    lastUsedOn: row.last_used_on,
    yearlyDemand: row.yearly_demand,
  }))
}

type SlowKeyRow = {
  readonly part_id: Id
  readonly part_seq: number
  readonly idle_days: number
  readonly value: number
  readonly last_used_on: Day | null
  readonly yearly_demand: number
}

export type SlowTotal = { readonly kind: SlowKind; readonly parts: number; readonly value: number }

export async function findSlowTotals(db: Knex): Promise<readonly SlowTotal[]> {
  return db.raw(
    `select movement as kind, count(*) as parts, sum(value) as value from stock_plans
     where movement in ('slow', 'dead') group by movement order by movement`,
  )
}
