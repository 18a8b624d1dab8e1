import type { Id } from '#shared/kernel/ids'
import { reindexRepair, repairText } from '../db/search'
import type { Work } from '../kernel/context'
import { changeRepair } from './change-repair'
import { requireOpenRepair } from './find-repair'
import { findDeviceNameOf } from './view-repository'

type Findings = {
  readonly repairId: Id
  readonly version: number
  readonly foundFault: string
  readonly workDone: string
}

/** Writes what was found and what was done about it, and makes the found fault searchable. */
export async function saveFindings(work: Work, { foundFault, workDone, ...seen }: Findings): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  await changeRepair(work, repair, {
    action: 'repairs.saveFindings',
    changes: { foundFault, workDone },
    history: [{ event: 'findings' }],
  })
  const device = await findDeviceNameOf(work.trx, repair.id)
  await reindexRepair(work.trx, {
    seq: repair.seq,
    text: repairText({ ...device, fault: repair.fault, foundFault }),
  })
}
