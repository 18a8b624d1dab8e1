import type { z } from 'zod'
import type { CountRow, turnCountSchema } from '#shared/counting/model'
import { placeKey, type Step } from '#shared/counting/settle'
import { grouped } from '#shared/kernel/grouped'
import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { type PlannedLine, postLines } from '../stock/post-movements'
import { turnStoredCount } from './count-repository'
import { type JudgedCount, judgeCount } from './judge-count'
import { writePosted } from './line-repository'
import { requireSeen } from './open-count'
import { obstacleOf } from './review-count'

/**
 * Enters what differs as one document, against what the ledger had at the moment of counting: uncounted parts stay as
 * they are, and what moved since stays right (rule H9). A count without a difference makes no document. Refused with
 * NOT_FOUND, COUNT_STATE, CHANGED_MEANWHILE, COUNT_MOVED and what stands in the way of a line.
 */
export async function approveCount(work: Work, seen: z.infer<typeof turnCountSchema>): Promise<void> {
  const count = await requireSeen(work, seen, ['review'])
  const judged = await judgeCount(work, work.trx, count.id)
  const moved = judged.lines.filter(line => line.moved)
  if (moved.length > 0) refuse('COUNT_MOVED', { values: { lines: moved.length } })
  refuseObstacles(judged)
  const documentId = await enter(work, count, judged)
  await writePosted(work.trx, count.id, postedOf(judged))
  const ended = { at: work.now, staffId: work.actor.id, reason: '' }
  await turnStoredCount(work.trx, count.id, { state: 'approved', ended, documentId })
  await record(work, {
    action: 'counting.approve',
    entity: 'stock_count',
    entityId: count.id,
    before: { state: count.state },
    after: { state: 'approved', documentId },
  })
}

/** Refuses with the first one; the review tells each beside its line. */
function refuseObstacles({ lines, settled }: JudgedCount): void {
  for (const judged of lines) {
    const { id } = judged.line
    const obstacle = obstacleOf(judged, settled.obstacles.get(id))
    if (obstacle) refuse(obstacle.code, { field: `lines.${id}`, values: obstacle.values })
  }
}

async function enter(work: Work, { number, note }: CountRow, judged: JudgedCount): Promise<Id | null> {
  const planned = planLines(judged)
  if (planned.length === 0) return null
  const facts = { action: 'counting.approve', kind: 'count', reference: number, reason: note } as const
  return postLines(work, facts, planned)
}

/** One line of the document for each thing that is done to a line of the count, in the order of the steps. */
function planLines({ lines, settled, parts, units }: JudgedCount): readonly PlannedLine[] {
  const partOf = new Map(lines.map(({ line }) => [line.id, line.part.id]))
  const groups = grouped(settled.steps, step => `${step.lineId} ${wayOf(step)}`)
  return [...groups.values()].flatMap(steps => {
    const [first] = steps
    const part = first && parts.get(partOf.get(first.lineId) ?? '')
    if (!first || !part) return []
    const movements = steps.map(({ movement }) => movement)
    const moving = movements.flatMap(({ unit }) => (unit ? (units.get(unit.id) ?? []) : []))
    return [{ part, movements, units: moving, field: `lines.${first.lineId}` }]
  })
}

/** What is lost and what is found of a line, and what comes from each other place, are lines of their own. */
function wayOf({ movement }: Step): string {
  return movement.act === 'move' ? movement.from.id : movement.act
}

/** By how much the part changes at the place of each line, also by what was found of it elsewhere. */
function postedOf({ lines, settled }: JudgedCount): ReadonlyMap<Id, number> {
  return new Map(
    lines.flatMap(({ line }) => {
      const change = settled.changes.get(placeKey(line.part.id, line.place.id))
      return change ? [[line.id, change] as const] : []
    }),
  )
}
