import type { Knex } from 'knex'
import type { Charge, Payment } from '#shared/billing/model'
import type { HistoryEntry } from '#shared/repairs/model'
import type { StatusKind } from '#shared/repairs/status'

type Line = Pick<Charge, 'id' | 'kind' | 'quantity' | 'amount' | 'tax' | 'coverage'> & {
  readonly repair_id: string
  readonly unit_price: number
  readonly covered_amount: number
  readonly covered_by_id: string | null
  readonly reverses_id: string | null
}

type Money = Pick<Payment, 'id' | 'kind' | 'amount'> & { readonly repair_id: string }

type Entry = Pick<HistoryEntry, 'event'> & {
  readonly repair_id: string
  readonly from_kind: StatusKind | null
  readonly to_kind: StatusKind | null
  readonly to_status_id: string | null
  readonly facts: string
}

type Left = {
  readonly id: string
  readonly repair_id: string
  readonly total: number
  readonly balance: number
  readonly credit_reason: string
  readonly isReversed: number
}

/** A repair with everything that was written about it, in the order of writing. */
export type Bundle = {
  readonly seq: number
  readonly id: string
  readonly number: string
  readonly kind: StatusKind
  readonly status_id: string
  readonly status_kind: StatusKind
  readonly is_open: number
  readonly tax_rate_bp: number
  readonly rounding_step: number
  readonly ready_at: string | null
  readonly delivered_at: string | null
  readonly lines: readonly Line[]
  readonly payments: readonly Money[]
  readonly history: readonly Entry[]
  readonly handovers: readonly Left[]
}

const perRead = 1000

/** Every repair of the shop in the order of their keys, a thousand at a time. */
export async function* repairBundles(db: Knex): AsyncGenerator<readonly Bundle[]> {
  for (let after = 0; ; ) {
    const repairs = await db('repairs')
      .join('statuses', 'statuses.id', 'repairs.status_id')
      .where('repairs.seq', '>', after)
      .orderBy('repairs.seq')
      .limit(perRead)
      .select(
        'repairs.seq',
        'repairs.id',
        'number',
        'repairs.kind',
        'status_id',
        'statuses.kind as status_kind',
        'is_open',
      )
      .select('tax_rate_bp', 'rounding_step', 'ready_at', 'delivered_at')
    const last = repairs.at(-1)?.seq
    if (last === undefined) return
    yield await withFacts(db, repairs, { after, last })
    after = last
  }
}

type Range = { readonly after: number; readonly last: number }

async function withFacts(
  db: Knex,
  repairs: readonly Omit<Bundle, 'lines' | 'payments' | 'history' | 'handovers'>[],
  range: Range,
) {
  const of = (table: string) =>
    db(table)
      .whereIn(
        'repair_id',
        db('repairs').where('seq', '>', range.after).where('seq', '<=', range.last).select('id'),
      )
      .orderBy(`${table}.seq`)
  const [lines, payments, history, handovers] = await Promise.all([
    of('repair_charges').select(
      'id',
      'repair_id',
      'kind',
      'quantity',
      'unit_price',
      'amount',
      'tax',
      'coverage',
      'covered_amount',
      'covered_by_id',
      'reverses_id',
    ),
    of('payments').select('id', 'repair_id', 'kind', 'amount'),
    of('repair_history').select('repair_id', 'event', 'from_kind', 'to_kind', 'to_status_id', 'facts'),
    of('handovers')
      .leftJoin('handover_reversals as reversal', 'reversal.handover_id', 'handovers.id')
      .select(
        'handovers.id',
        'repair_id',
        'total',
        'balance',
        'credit_reason',
        db.raw('reversal.id is not null as isReversed'),
      ),
  ])
  const [linesOf, paymentsOf, historyOf, handoversOf] = [lines, payments, history, handovers].map(byRepair)
  return repairs.map(
    (repair): Bundle => ({
      ...repair,
      lines: linesOf?.get(repair.id) ?? [],
      payments: paymentsOf?.get(repair.id) ?? [],
      history: historyOf?.get(repair.id) ?? [],
      handovers: handoversOf?.get(repair.id) ?? [],
    }),
  )
}

function byRepair<T extends { readonly repair_id: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const grouped = new Map<string, T[]>()
  for (const row of rows) {
    const group = grouped.get(row.repair_id)
    if (group) group.push(row)
    else grouped.set(row.repair_id, [row])
  }
  return grouped
}
