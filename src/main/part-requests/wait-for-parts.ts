import type { Id } from '#shared/kernel/ids'
import { canMove } from '#shared/repairs/status'
import type { Work } from '../kernel/context'
import { tell } from '../notices/tell'
import { enterKind } from '../repairs/enter-kind'
import { requireRepair } from '../repairs/find-repair'
import { resumeWork } from '../repairs/resume-work'
import { findRepairsThatWait } from './request-repository'
import { serveWaiting } from './serve-waiting'

/**
 * A repair of which something waits stands among those that wait for parts. One of which nothing waits stays where it
 * stands: a person may have set it to wait for what it did not ask for here.
 */
export async function waitForMissing(work: Work, repairId: Id): Promise<void> {
  const waiting = await findRepairsThatWait(work.trx, [repairId])
  if (!waiting.has(repairId)) return
  const repair = await requireRepair(work.trx, repairId)
  // Whoever has to agree to the work is waited for first: parts that come do not begin it (rule B5).
  if (repair.kind === 'awaiting_approval' || !canMove(repair.kind, 'awaiting_parts')) return
  const values = { parts: 'missing' }
  await enterKind(work, repair, {
    action: 'repairs.move',
    event: 'moved',
    to: 'awaiting_parts',
    comment: '',
    values,
  })
}

/** Goes on where what was withdrawn was the last that the repair waited for. */
export async function goOnWithout(work: Work, repairId: Id): Promise<void> {
  const waiting = await findRepairsThatWait(work.trx, [repairId])
  if (!waiting.has(repairId)) await resumeWork(work, [repairId], 'withdrawn')
}

/**
 * Promises what is available of these parts to those who wait for them. Repairs that got the last of what was missing go
 * on, but for one that is still in the middle of an act, and their technicians hear of it; as many statements for a
 * hundred repairs as for one.
 */
export async function serveAndGoOn(work: Work, partIds: readonly Id[], besides?: Id): Promise<void> {
  const served = await serveWaiting(work, partIds)
  const technicians = new Map(served.map(({ repairId, technicianId }) => [repairId, technicianId]))
  if (besides !== undefined) technicians.delete(besides)
  if (technicians.size === 0) return
  const waiting = await findRepairsThatWait(work.trx, [...technicians.keys()])
  const complete = [...technicians].filter(([repairId]) => !waiting.has(repairId))
  await resumeWork(
    work,
    complete.map(([repairId]) => repairId),
    'here',
  )
  const news = complete.flatMap(([repairId, staffId]) =>
    staffId === null ? [] : [{ staffId, kind: 'parts_arrived' as const, repairId }],
  )
  await tell(work, news)
}
