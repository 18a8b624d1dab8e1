import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory, type HistoryFacts } from './repair-history'
import { type RepairChanges, type RepairFacts, updateRepair } from './repository'

type Change = {
  /** The procedure that acts, for the audit. */
  readonly action: string
  readonly changes: RepairChanges
  readonly history: readonly Omit<HistoryFacts, 'repairId'>[]
}

/**
 * Writes a change of a repair with its history and its audit, all in the act's transaction (rule B4). Refused with
 * CHANGED_MEANWHILE where another act has changed it since it was read.
 */
export async function changeRepair(
  work: Work,
  repair: RepairFacts,
  { action, changes, history }: Change,
): Promise<void> {
  const isWritten = await updateRepair(work.trx, repair, changes)
  if (!isWritten) refuse('CHANGED_MEANWHILE')
  await addHistory(work, ...history.map(entry => ({ ...entry, repairId: repair.id })))
  await record(work, {
    action,
    entity: 'repair',
    entityId: repair.id,
    before: before(repair, changes),
    after: { ...changes, version: repair.version + 1 },
  })
}

function before(repair: RepairFacts, changes: RepairChanges): Readonly<Record<string, unknown>> {
  const entries = Object.entries(repair).filter(([key]) => key === 'version' || key in changes)
  return Object.fromEntries(entries)
}
