import type { Knex } from 'knex'
import type { Coverage } from '#shared/coverage/model'
import type { Id } from '#shared/kernel/ids'
import type { Verdict, VerdictInputs } from '#shared/warranty/verdict-model'
import { jsonRows } from '../db/dialect'
import type { NewDecision } from './repository'

export type StoredDecision = Pick<NewDecision, 'verdictId' | 'lines' | 'judge' | 'reason' | 'at'> & {
  readonly result: 'covered' | 'not_covered'
  readonly staffName: string
}

/** The last judgement of a repair, with all that people have said of it. */
export type Judged = {
  readonly repair: {
    readonly id: Id
    readonly number: string
    readonly customerId: Id
    readonly deviceId: Id
    readonly isOpen: boolean
    readonly receivedAt: string
  }
  /** Undefined where the shop kept no warranty cards when the device came in. */
  readonly latest:
    | {
        readonly id: Id
        readonly inputs: VerdictInputs
        readonly verdict: Verdict
        readonly at: string
        readonly staffName: string
        /** Who pays for repairs under the card; null is the shop itself, or there is no card. */
        readonly manufacturerName: string | null
      }
    | undefined
  /** Of every judgement of this repair, oldest first. */
  readonly decisions: readonly StoredDecision[]
  /** In the order in which they were found, withdrawn ones among them. */
  readonly exclusions: Coverage['exclusions']
}

type Row = {
  readonly id: string
  readonly number: string
  readonly customer_id: string
  readonly device_id: string
  readonly is_open: number
  readonly received_at: string
  readonly verdict_id: string | null
  readonly inputs: string
  readonly verdict: string
  readonly at: string
  readonly staff_name: string
  readonly manufacturer_name: string | null
  readonly decisions: string
  readonly exclusions: string
}

const decisions = jsonRows(
  {
    verdictId: 'decision.verdict_id',
    lines: 'decision.lines',
    result: 'decision.result',
    judge: 'decision.judge',
    reason: 'decision.reason',
    at: 'decision.at',
    staffName: 'staff.name',
  },
  'decision.seq',
)

const exclusions = jsonRows(
  {
    id: 'exclusion.id',
    kind: 'exclusion.kind',
    concerns: 'exclusion.concerns',
    evidence: 'exclusion.evidence',
    at: 'exclusion.at',
    staffName: 'staff.name',
    isWithdrawn: 'withdrawal.exclusion_id is not null',
  },
  'exclusion.seq',
)

const selectJudged = `select repairs.id, repairs.number, repairs.customer_id, repairs.device_id, repairs.is_open,
    repairs.received_at, judged.id as verdict_id, judged.inputs, judged.verdict, judged.at, judge.name as staff_name,
    manufacturers.name as manufacturer_name,
    (select ${decisions} from verdict_decisions as decision join staff on staff.id = decision.staff_id
      where decision.repair_id = repairs.id) as decisions,
    (select ${exclusions} from repair_exclusions as exclusion join staff on staff.id = exclusion.staff_id
      left join exclusion_withdrawals as withdrawal on withdrawal.exclusion_id = exclusion.id
      where exclusion.repair_id = repairs.id) as exclusions
  from repairs
  left join repair_verdicts as judged
    on judged.seq = (select max(seq) from repair_verdicts where repair_id = repairs.id)
  left join staff as judge on judge.id = judged.staff_id
  left join warranty_cards as card on card.id = judged.card_id
  left join warranty_policies as policy on policy.id = card.policy_id
  left join manufacturers on manufacturers.id = policy.manufacturer_id
  where repairs.id = ?`

export async function findJudged(db: Knex, repairId: Id): Promise<Judged | undefined> {
  const [row]: Row[] = await db.raw(selectJudged, [repairId])
  return row && toJudged(row)
}

type JsonDecision = Omit<StoredDecision, 'lines'> & { readonly lines: string }

type JsonExclusion = Omit<Coverage['exclusions'][number], 'concerns' | 'isWithdrawn'> & {
  readonly concerns: string
  readonly isWithdrawn: number
}

function toJudged(row: Row): Judged {
  const said: readonly JsonDecision[] = JSON.parse(row.decisions)
  const found: readonly JsonExclusion[] = JSON.parse(row.exclusions)
  return {
    repair: {
      id: row.id,
      number: row.number,
      customerId: row.customer_id,
      deviceId: row.device_id,
      isOpen: row.is_open === 1,
      receivedAt: row.received_at,
    },
    latest: toLatest(row),
    decisions: said.map(decision => ({ ...decision, lines: JSON.parse(decision.lines) })),
    exclusions: found.map(exclusion => ({
      ...exclusion,
      concerns: JSON.parse(exclusion.concerns),
      isWithdrawn: exclusion.isWithdrawn === 1,
    })),
  }
}

function toLatest(row: Row): Judged['latest'] {
  if (row.verdict_id === null) return undefined
  return {
    id: row.verdict_id,
    inputs: JSON.parse(row.inputs),
    verdict: JSON.parse(row.verdict),
    at: row.at,
    staffName: row.staff_name,
    manufacturerName: row.manufacturer_name,
  }
}
