import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { StockMovement } from '#shared/purchasing/movement'
import type { Foretold, SuggestionKind } from '#shared/purchasing/plan-model'
import type { UsedSince } from './plan-facts'

/** What a part came to when all were planned: what lists are cut by, and the forecast that their rows are judged by. */
export type StoredPlan = UsedSince & {
  readonly partId: Id
  readonly partSeq: number
  /** `covered` is in no list of what to order. */
  readonly state: SuggestionKind | 'covered'
  /** Days that the stock lasts; below zero where repairs wait. */
  readonly coverDays: number
  readonly supplierId: Id | null
  readonly movement: StockMovement
  readonly idleDays: number
  /** Rial that the stock was worth. */
  readonly value: number
  readonly foretold: Foretold
}

type Run = { readonly runId: Id; readonly at: string }

/** Writes plans of parts over those before. */
export async function writePlans(trx: Knex, { runId, at }: Run, plans: readonly StoredPlan[]): Promise<void> {
  await trx.raw(
    `insert into stock_plans (run_id, computed_at, part_id, part_seq, state, cover_days, supplier_id, movement,
       idle_days, value, last_used_on, yearly_demand, foretold)
     select ?, ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
       value ->> 7, value ->> 8, value ->> 9, value ->> 10
     from json_each(?) where true
     on conflict (part_id) do update set run_id = excluded.run_id, computed_at = excluded.computed_at,
       state = excluded.state, cover_days = excluded.cover_days, supplier_id = excluded.supplier_id,
       movement = excluded.movement, idle_days = excluded.idle_days, value = excluded.value,
       last_used_on = excluded.last_used_on, yearly_demand = excluded.yearly_demand, foretold = excluded.foretold`,
    [
      runId,
      at,
      JSON.stringify(
        plans.map(plan => [
          plan.partId,
          plan.partSeq,
          plan.state,
          plan.coverDays,
          plan.supplierId,
          plan.movement,
          plan.idleDays,
          plan.value,
          plan.lastUsedOn,
          plan.yearlyDemand,
          JSON.stringify(plan.foretold),
        ]),
      ),
    ],
  )
}

/** Forgets parts that a whole run did not meet: they are not kept any more. */
export async function deletePlansOfOtherRuns(trx: Knex, runId: Id): Promise<void> {
  await trx('stock_plans').whereNot({ run_id: runId }).delete()
}

type EndedRun = {
  readonly id: Id
  readonly startedAt: string
  readonly endedAt: string
  readonly parts: number
  readonly due: number
  readonly staffId: Id
}

export async function insertRun(trx: Knex, run: EndedRun): Promise<void> {
  await trx('stock_plan_runs').insert({
    id: run.id,
    started_at: run.startedAt,
    ended_at: run.endedAt,
    parts: run.parts,
    due: run.due,
    staff_id: run.staffId,
  })
}

export type LastRun = {
  readonly at: string
  readonly parts: number
  readonly due: number
  readonly staffName: string
}

export async function findLastRun(db: Knex): Promise<LastRun | undefined> {
  return db('stock_plan_runs as run')
    .join('staff', 'staff.id', 'run.staff_id')
    .orderBy('run.seq', 'desc')
    .first('run.ended_at as at', 'run.parts', 'run.due', 'staff.name as staffName')
}

/** The forecasts of these parts by part, of the run that met them last. */
export async function findForetold(db: Knex, partIds: readonly Id[]): Promise<ReadonlyMap<Id, Foretold>> {
  const rows: readonly { part_id: Id; foretold: string }[] = await db.raw(
    `select part_id, foretold from json_each(?) as asked
     cross join stock_plans as plan where plan.part_id = asked.value`,
    [JSON.stringify(partIds)],
  )
  return new Map(rows.map(row => [row.part_id, toForetold(row.foretold)]))
}

/** Reads what `writePlans` alone has written. */
export function toForetold(json: string): Foretold {
  return JSON.parse(json)
}
