import type { Coverage } from '#shared/coverage/model'
import type { StandingLine } from '#shared/coverage/standing'
import type { Id } from '#shared/kernel/ids'
import type { LineKind } from '#shared/warranty/line-kind'
import { record } from '../kernel/audit'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory } from '../repairs/repair-history'
import { coverageNow, type JudgedRepair, requireJudged, standingOf } from './coverage-of'
import { insertDecisions, type NewDecision } from './repository'

type Said = {
  readonly repairId: Id
  readonly lines: readonly LineKind[]
  readonly result: 'covered' | 'not_covered'
  readonly reason: string
}

/**
 * A person says what the rule could not, or overrides it (rule D9); lines that stand so already are left as they are.
 * Refused with NOT_FOUND, REPAIR_CLOSED, NOTHING_TO_DECIDE, OVERRIDE_NOT_PERMITTED.
 */
export async function decide(work: Work, said: Said): Promise<Coverage> {
  const { repairId } = said
  const judged = await requireJudged(work, repairId)
  const standing = standingOf(judged)
  const changed = standing.filter(({ line, result }) => said.lines.includes(line) && result !== said.result)
  if (changed.length === 0) refuse('NOTHING_TO_DECIDE')
  const decisions = decisionsOf(work, judged, { ...said, lines: changed.map(({ line }) => line) })
  const isOverride = decisions.some(({ judge }) => judge === 'override')
  if (isOverride && !may(work, 'warranty.override')) refuse('OVERRIDE_NOT_PERMITTED')
  await insertDecisions(work.trx, decisions)
  await tell(work, changed, decisions)
  return coverageNow(work, repairId)
}

/** One for the lines of which the rule could say nothing, one for those on which it is overridden. */
function decisionsOf(work: Work, { latest }: JudgedRepair, said: Said): readonly NewDecision[] {
  const isOpenTo = (line: LineKind) => latest.verdict.lines[line].result === 'needs_expert'
  const parts = [
    { judge: 'expert', lines: said.lines.filter(isOpenTo) },
    { judge: 'override', lines: said.lines.filter(line => !isOpenTo(line)) },
  ] as const
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(part => ({
      ...part,
      id: work.newId(),
      repairId: said.repairId,
      verdictId: latest.id,
      result: said.result,
      reason: said.reason,
      at: work.now,
      staffId: work.actor.id,
    }))
}

async function tell(
  work: Work,
  before: readonly StandingLine<unknown>[],
  decisions: readonly NewDecision[],
): Promise<void> {
  await addHistory(
    work,
    ...decisions.map(({ repairId, lines, result, judge, reason }) => ({
      repairId,
      event: 'warranty_decided' as const,
      comment: reason,
      values: { lines: lines.join('\n'), verdict: result, judge },
    })),
  )
  await record(
    work,
    ...decisions.map(decision => ({
      action: 'coverage.decide',
      entity: 'verdict',
      entityId: decision.verdictId,
      before: before
        .filter(({ line }) => decision.lines.includes(line))
        .map(({ line, result }) => ({ line, result })),
      after: decision,
    })),
  )
}
