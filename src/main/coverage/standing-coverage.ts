import type { Knex } from 'knex'
import type { CoverageCheck } from '#shared/coverage/model'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { LineKind } from '#shared/warranty/line-kind'
import type { Fitted, Verdict, VerdictInputs, VerdictResult } from '#shared/warranty/verdict-model'
import { isJudged, standingOf } from './coverage-of'
import { cardShown } from './gather'
import { findJudged } from './judged-repository'

/** What holds now for the warranty of a repair. */
export type StandingCoverage = {
  readonly receivedOn: Day
  readonly card: CoverageCheck['card']
  readonly lines: Readonly<Record<LineKind, VerdictResult>>
  /** What was fitted or done before and is under a warranty of its own. */
  readonly fitted: readonly Fitted[]
  /** Days of warranty that the card's policy gives to the lines of this repair (rule E1); null without a card. */
  readonly repairWarrantyDays: number | null
  /** Earlier visits under the card that give days back (rule D4). */
  readonly held: VerdictInputs['held']
  /** By the rule alone; what people decided stands in `lines`. */
  readonly verdict: Verdict
}

/** In one statement; undefined where the repair was never judged: the shop kept no warranty when the device came in. */
export async function standingCoverage(db: Knex, repairId: Id): Promise<StandingCoverage | undefined> {
  const judged = await findJudged(db, repairId)
  if (!judged || !isJudged(judged)) return undefined
  const { inputs, verdict, manufacturerName } = judged.latest
  const results = standingOf(judged).map(({ line, result }) => [line, result] as const)
  return {
    receivedOn: inputs.receivedOn,
    card: cardShown(inputs, manufacturerName),
    lines: { ...resultsOf(verdict), ...Object.fromEntries(results) },
    fitted: verdict.fitted.filter(item => item.verdict.result === 'covered').map(({ fitted }) => fitted),
    held: inputs.held,
    repairWarrantyDays: inputs.policy?.rules.repairWarrantyDays ?? null,
    verdict,
  }
}

function resultsOf({ lines: { part, labour, travel } }: Verdict): Record<LineKind, VerdictResult> {
  return { part: part.result, labour: labour.result, travel: travel.result }
}
