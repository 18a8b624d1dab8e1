import type { Id } from '#shared/kernel/ids'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { changeRepair } from './change-repair'
import { requireOpenRepair } from './find-repair'
import type { RepairFacts } from './repository'
import { requireTechnician } from './technicians'

type Seen = { readonly repairId: Id; readonly version: number }

/** Takes a repair that is nobody's as my own; a colleague's only with the permission to assign (NOT_PERMITTED). */
export async function take(work: Work, seen: Seen): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  const isColleagues = repair.technicianId !== null && repair.technicianId !== work.actor.id
  if (isColleagues && !may(work, 'repairs.assign')) refuse('NOT_PERMITTED')
  await give(work, repair, { action: 'repairs.take', technicianId: work.actor.id, comment: '' })
}

/** Gives a repair to a technician, or to nobody; refused with NOT_A_TECHNICIAN. */
export async function assign(
  work: Work,
  { technicianId, comment, ...seen }: Seen & { readonly technicianId: Id | null; readonly comment: string },
): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  await give(work, repair, { action: 'repairs.assign', technicianId, comment })
}

/** Hands my own work to a colleague; refused with NOT_PERMITTED where it is not mine to give. */
export async function passOn(
  work: Work,
  { technicianId, comment, ...seen }: Seen & { readonly technicianId: Id; readonly comment: string },
): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  if (repair.technicianId !== work.actor.id && !may(work, 'repairs.assign')) refuse('NOT_PERMITTED')
  await give(work, repair, { action: 'repairs.passOn', technicianId, comment })
}

type Gift = { readonly action: string; readonly technicianId: Id | null; readonly comment: string }

async function give(work: Work, repair: RepairFacts, { action, technicianId, comment }: Gift): Promise<void> {
  if (technicianId === repair.technicianId) return
  const technician = technicianId === null ? null : await requireTechnician(work, technicianId)
  await changeRepair(work, repair, {
    action,
    changes: { technicianId },
    history: [{ event: 'assigned', comment, values: { technician: technician?.name ?? '' } }],
  })
}
