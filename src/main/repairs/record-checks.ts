import type { Id } from '#shared/kernel/ids'
import { type CheckResult, failedItems } from '#shared/repairs/checklist'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { changeRepair } from './change-repair'
import { findChecklistOf, insertChecks } from './check-repository'
import { enterKind } from './enter-kind'
import { requireOpenRepair } from './find-repair'
import { findLastRound } from './history-repository'
import type { HistoryFacts } from './repair-history'
import type { RepairFacts } from './repository'

type Answer = { readonly item: string; readonly result: CheckResult; readonly note: string }

type Answers = { readonly repairId: Id; readonly version: number; readonly checks: readonly Answer[] }

/**
 * Answers items of the test checklist; one that failed sends the repair back to repairing in the same act, with the
 * failed items as the reason (rule B6). Refused with TRANSITION_NOT_LISTED outside testing.
 */
export async function recordChecks(work: Work, { checks, ...seen }: Answers): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  if (repair.kind !== 'testing')
    refuse('TRANSITION_NOT_LISTED', { values: { from: repair.kind, to: 'testing' } })
  refuseUnknownItems(await findChecklistOf(work.trx, repair.deviceId), checks)
  await storeAnswers(work, repair, checks)
  const failed = failedItems(checks)
  const history = eventsOf(checks)
  if (failed.length === 0)
    return changeRepair(work, repair, { action: 'repairs.recordChecks', changes: {}, history })
  await enterKind(work, repair, {
    action: 'repairs.recordChecks',
    event: 'moved',
    to: 'repairing',
    comment: '',
    values: { items: failed.join('\n') },
    earlier: history,
  })
}

/** One event for each item that failed or has a note, and one for all that simply passed or do not apply. */
function eventsOf(checks: readonly Answer[]): readonly CheckEvent[] {
  const plain = checks.filter(({ result, note }) => result !== 'fail' && note === '')
  const told = plain.length > 1 ? checks.filter(check => !plain.includes(check)) : checks
  const events = told.map(({ item, result, note }) => checkEvent({ item, result }, note))
  if (plain.length <= 1) return events
  const passed = plain.filter(({ result }) => result === 'pass').length
  return [checkEvent({ passed, skipped: plain.length - passed }), ...events]
}

type CheckEvent = Omit<HistoryFacts, 'repairId'>

function checkEvent(values: NonNullable<HistoryFacts['values']>, comment = ''): CheckEvent {
  return { event: 'checked', comment, values }
}

/** The type's checklist may have been edited while the page was open: its answer would count for nothing. */
function refuseUnknownItems(checklist: readonly string[], checks: readonly Answer[]): void {
  const issues = checks.flatMap(({ item }, index) =>
    checklist.includes(item) ? [] : [{ path: `checks.${index}.item`, reason: 'invalid', values: {} }],
  )
  if (issues.length > 0) refuse('INVALID_INPUT', { issues })
}

async function storeAnswers(work: Work, repair: RepairFacts, checks: readonly Answer[]): Promise<void> {
  const roundId = await findLastRound(work.trx, repair.id)
  if (!roundId) throw new Error(`repair ${repair.id} is in testing without a move into it`)
  const rows = checks.map(check => ({
    ...check,
    id: work.newId(),
    repairId: repair.id,
    roundId,
    at: work.now,
    staffId: work.actor.id,
  }))
  await insertChecks(work.trx, rows)
  await record(work, {
    action: 'repairs.recordChecks',
    entity: 'repair',
    entityId: repair.id,
    after: { checks },
  })
}
