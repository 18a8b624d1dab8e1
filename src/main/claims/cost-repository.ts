import type { Knex } from 'knex'
import type { WarrantyCost } from '#shared/claims/model'
import type { Day } from '#shared/kernel/day'

/** Days of the shop, both ends included, and the instants at which the first begins and the last has ended. */
export type Period = {
  readonly from: Day
  readonly to: Day
  readonly start: string
  readonly end: string
}

/** Rial that warranties cost, by the day on which the device went back to its owner. */
export async function findClaimCost(db: Knex, { from, to }: Period): Promise<WarrantyCost['claims']> {
  const sum = (column: string) => `coalesce(sum(${column}_amount), 0) as ${column}`
  const sums = ['part', 'labour', 'travel', 'unit', 'refund'].map(sum).join(', ')
  const [row] = await db.raw(
    `select count(*) as count, ${sums} from claims where closed_on between ? and ? and state <> 'withdrawn'`,
    [from, to],
  )
  return row
}

/** Rial of work under the shop's own warranty on earlier repairs, by the cause of the rework (rule E4). */
export async function findReworkCost(db: Knex, { start, end }: Period): Promise<WarrantyCost['reworks']> {
  return db('repair_charges as charge')
    .join('repairs', 'repairs.id', 'charge.repair_id')
    .where('charge.coverage', 'fitted')
    .whereNull('charge.reverses_id')
    .whereRaw('not exists (select 1 from repair_charges as reversal where reversal.reverses_id = charge.id)')
    .where('repairs.delivered_at', '>=', start)
    .where('repairs.delivered_at', '<', end)
    .groupBy('repairs.rework_cause')
    .orderBy('amount', 'desc')
    .select('repairs.rework_cause as cause')
    .countDistinct('repairs.id as count')
    .sum('charge.covered_amount as amount')
}

/** Rial that came from manufacturers in these days. */
export async function findRecovered(db: Knex, { from, to }: Period): Promise<number> {
  const row = await db('statement_settlements')
    .where({ kind: 'payment' })
    .whereBetween('on_day', [from, to])
    .first(db.raw('coalesce(sum(amount), 0) as recovered'))
  return row.recovered
}

type Decision = Omit<WarrantyCost['decisions'][number], 'on'> & { readonly at: string }

/** Decisions of people in these days, newest first, with what the warranty pays of each repair (rule D9). */
export async function findDecisions(db: Knex, { start, end }: Period): Promise<readonly Decision[]> {
  const covered = db('repair_charges')
    .whereRaw(`repair_charges.repair_id = verdict_decisions.repair_id and coverage = 'card' and reverses_id is null
      and not exists (select 1 from repair_charges as reversal where reversal.reverses_id = repair_charges.id)`)
    .select(db.raw('coalesce(sum(covered_amount), 0)'))
    .as('amount')
  const rows = await db('verdict_decisions')
    .join('repairs', 'repairs.id', 'verdict_decisions.repair_id')
    .join('staff', 'staff.id', 'verdict_decisions.staff_id')
    .where('verdict_decisions.at', '>=', start)
    .where('verdict_decisions.at', '<', end)
    .orderBy('verdict_decisions.seq', 'desc')
    .select(
      'repairs.id',
      'repairs.number',
      'verdict_decisions.at',
      'verdict_decisions.judge',
      'verdict_decisions.result',
      'verdict_decisions.reason',
      'staff.name',
      covered,
    )
  return rows.map(({ id, number, name, ...decision }) => ({
    ...decision,
    repair: { id, number },
    staffName: name,
  }))
}
