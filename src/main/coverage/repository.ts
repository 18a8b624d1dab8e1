import type { Knex } from 'knex'
import type { Coverage } from '#shared/coverage/model'
import type { Id } from '#shared/kernel/ids'
import type { LineKind } from '#shared/warranty/line-kind'
import type { ExclusionKind } from '#shared/warranty/policy'
import type { Verdict, VerdictInputs, VerdictResult } from '#shared/warranty/verdict-model'

export type NewVerdict = {
  readonly id: Id
  readonly repairId: Id
  readonly cardId: Id | null
  readonly inputs: VerdictInputs
  readonly verdict: Verdict
  /** Whether the rule covers any kind of line. */
  readonly isCovered: boolean
  readonly reason: string
  readonly at: string
  readonly staffId: Id
}

export type NewDecision = {
  readonly id: Id
  readonly repairId: Id
  readonly verdictId: Id
  readonly lines: readonly LineKind[]
  readonly result: VerdictResult
  readonly judge: Exclude<Coverage['standing'][number]['by'], 'rule'>
  readonly reason: string
  readonly at: string
  readonly staffId: Id
}

export type NewExclusion = {
  readonly id: Id
  readonly repairId: Id
  readonly kind: ExclusionKind
  readonly concerns: readonly LineKind[]
  readonly evidence: string
  readonly at: string
  readonly staffId: Id
}

type NewWithdrawal = {
  readonly exclusionId: Id
  readonly reason: string
  readonly at: string
  readonly staffId: Id
}

export async function insertVerdict(db: Knex, judged: NewVerdict): Promise<void> {
  await db('repair_verdicts').insert({
    id: judged.id,
    repair_id: judged.repairId,
    card_id: judged.cardId,
    inputs: JSON.stringify(judged.inputs),
    verdict: JSON.stringify(judged.verdict),
    is_covered: Number(judged.isCovered),
    reason: judged.reason,
    at: judged.at,
    staff_id: judged.staffId,
  })
}

export async function insertDecisions(db: Knex, decisions: readonly NewDecision[]): Promise<void> {
  await db('verdict_decisions').insert(
    decisions.map(decision => ({
      id: decision.id,
      repair_id: decision.repairId,
      verdict_id: decision.verdictId,
      lines: JSON.stringify(decision.lines),
      result: decision.result,
      judge: decision.judge,
      reason: decision.reason,
      at: decision.at,
      staff_id: decision.staffId,
    })),
  )
}

export async function insertExclusion(db: Knex, exclusion: NewExclusion): Promise<void> {
  await db('repair_exclusions').insert({
    id: exclusion.id,
    repair_id: exclusion.repairId,
    kind: exclusion.kind,
    concerns: JSON.stringify(exclusion.concerns),
    evidence: exclusion.evidence,
    at: exclusion.at,
    staff_id: exclusion.staffId,
  })
}

export async function insertWithdrawal(db: Knex, withdrawal: NewWithdrawal): Promise<void> {
  await db('exclusion_withdrawals').insert({
    exclusion_id: withdrawal.exclusionId,
    reason: withdrawal.reason,
    at: withdrawal.at,
    staff_id: withdrawal.staffId,
  })
}
