import type { Coverage, Exclude } from '#shared/coverage/model'
import type { Id } from '#shared/kernel/ids'
import type { VerdictInputs } from '#shared/warranty/verdict-model'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory } from '../repairs/repair-history'
import { coverageNow, type JudgedRepair, requireJudged } from './coverage-of'
import { judgeRepair } from './judge-repair'
import { insertExclusion, insertWithdrawal } from './repository'

/**
 * Notes what was found on the device and judges again by the facts that were judged before, so that nothing but the
 * finding changes the verdict (rules D3, D6). Refused with NOT_FOUND, REPAIR_CLOSED.
 */
export async function exclude(
  work: Work,
  { repairId, ...found }: Omit<Exclude, 'commandId'>,
): Promise<Coverage> {
  const judged = await requireJudged(work, repairId)
  const { kind, evidence } = found
  const exclusion = { kind, concerns: [...new Set(found.concerns)], evidence }
  const stored = { ...exclusion, id: work.newId(), repairId, at: work.now, staffId: work.actor.id }
  await insertExclusion(work.trx, stored)
  await addHistory(work, { repairId, event: 'excluded', comment: evidence, values: { exclusion: kind } })
  await record(work, {
    action: 'coverage.exclude',
    entity: 'exclusion',
    entityId: stored.id,
    after: stored,
  })
  return judgeWith(work, judged, {
    action: 'coverage.exclude',
    exclusions: [...standing(judged), exclusion],
  })
}

type Withdrawal = { readonly repairId: Id; readonly exclusionId: Id; readonly reason: string }

/** Takes a finding back and judges again without it. Refused with NOT_FOUND, REPAIR_CLOSED, EXCLUSION_WITHDRAWN. */
export async function withdrawExclusion(
  work: Work,
  { repairId, exclusionId, reason }: Withdrawal,
): Promise<Coverage> {
  const judged = await requireJudged(work, repairId)
  const exclusion = judged.exclusions.find(({ id }) => id === exclusionId)
  if (!exclusion) refuse('NOT_FOUND', { field: 'exclusionId' })
  if (exclusion.isWithdrawn) refuse('EXCLUSION_WITHDRAWN', { field: 'exclusionId' })
  await insertWithdrawal(work.trx, { exclusionId, reason, at: work.now, staffId: work.actor.id })
  await addHistory(work, {
    repairId,
    event: 'exclusion_withdrawn',
    comment: reason,
    values: { exclusion: exclusion.kind },
  })
  await record(work, {
    action: 'coverage.withdrawExclusion',
    entity: 'exclusion',
    entityId: exclusionId,
    before: { isWithdrawn: false },
    after: { isWithdrawn: true, reason },
  })
  return judgeWith(work, judged, {
    action: 'coverage.withdrawExclusion',
    exclusions: standing(judged, exclusionId),
  })
}

/** Exclusions that nobody took back, without the one that is just being taken back. */
function standing({ exclusions }: JudgedRepair, without?: Id): VerdictInputs['exclusions'] {
  return exclusions
    .filter(({ id, isWithdrawn }) => !isWithdrawn && id !== without)
    .map(({ kind, concerns, evidence }) => ({ kind, concerns, evidence }))
}

type Again = { readonly action: string; readonly exclusions: VerdictInputs['exclusions'] }

async function judgeWith(work: Work, judged: JudgedRepair, { action, exclusions }: Again): Promise<Coverage> {
  const repairId = judged.repair.id
  const inputs = { ...judged.latest.inputs, exclusions }
  await judgeRepair(work, { repairId, inputs, action, reason: '' })
  return coverageNow(work, repairId)
}
