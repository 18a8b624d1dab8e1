import type { Knex } from 'knex'
import type { Coverage, Standing } from '#shared/coverage/model'
import { type StandingLine, standingLines } from '#shared/coverage/standing'
import type { Id } from '#shared/kernel/ids'
import { type Context, may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { cardShown } from './gather'
import { findJudged, type Judged, type StoredDecision } from './judged-repository'

/** A repair with its last verdict. */
export type JudgedRepair = Judged & { readonly latest: NonNullable<Judged['latest']> }

/**
 * What stands about the warranty of a repair, in one statement; null where the shop kept no warranty cards when the
 * device came in. Refused with NOT_FOUND for an unknown repair.
 */
export async function coverageOf(context: Context, db: Knex, repairId: Id): Promise<Coverage | null> {
  const judged = (await findJudged(db, repairId)) ?? refuse('NOT_FOUND', { field: 'repairId' })
  return isJudged(judged) ? coverage(context, judged) : null
}

/** Like `coverageOf`, of a repair that was judged in this transaction. */
export async function coverageNow(work: Work, repairId: Id): Promise<Coverage> {
  const seen = await coverageOf(work, work.trx, repairId)
  if (!seen) throw new Error('a repair that was just judged has no verdict')
  return seen
}

/** A repair that is in the shop, to judge it again. Refused with NOT_FOUND, REPAIR_CLOSED. */
export async function requireOpenInShop(work: Work, repairId: Id): Promise<Judged> {
  const judged = (await findJudged(work.trx, repairId)) ?? refuse('NOT_FOUND', { field: 'repairId' })
  const { isOpen, number } = judged.repair
  if (!isOpen) refuse('REPAIR_CLOSED', { values: { number } })
  return judged
}

/** Like `requireOpenInShop`, also refused with NOT_FOUND where the repair was never judged. */
export async function requireJudged(work: Work, repairId: Id): Promise<JudgedRepair> {
  const judged = await requireOpenInShop(work, repairId)
  return isJudged(judged) ? judged : refuse('NOT_FOUND', { field: 'repairId' })
}

/** What stands for each kind of line, by the decisions upon the last verdict (rule D9). */
export function standingOf({ latest, decisions }: JudgedRepair): readonly StandingLine<StoredDecision>[] {
  return standingLines(
    latest.verdict,
    decisions.filter(({ verdictId }) => verdictId === latest.id),
  )
}

export function isJudged(judged: Judged): judged is JudgedRepair {
  return judged.latest !== undefined
}

function coverage(context: Context, judged: JudgedRepair): Coverage {
  const { repair, latest, decisions, exclusions } = judged
  const act = (permission: Parameters<typeof may>[1]) => repair.isOpen && may(context, permission)
  return {
    repairId: repair.id,
    receivedOn: latest.inputs.receivedOn,
    card: cardShown(latest.inputs, latest.manufacturerName),
    verdict: latest.verdict,
    standing: standingOf(judged).map(line => toStanding(latest, line)),
    exclusions,
    decisions: decisions.toReversed().flatMap(said),
    acts: {
      judge: act('warranty.judge'),
      override: act('warranty.judge') && act('warranty.override'),
      exclude: act('repairs.work'),
    },
  }
}

function toStanding(
  { at, staffName }: JudgedRepair['latest'],
  { line, result, decision }: StandingLine<StoredDecision>,
): Standing {
  if (!decision) return { line, result, by: 'rule', reason: '', staffName, at }
  return {
    line,
    result,
    by: decision.judge,
    reason: decision.reason,
    staffName: decision.staffName,
    at: decision.at,
  }
}

function said({ lines, result, judge, reason, staffName, at }: StoredDecision): readonly Standing[] {
  return lines.map(line => ({ line, result, by: judge, reason, staffName, at }))
}
