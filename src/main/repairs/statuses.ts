import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { SeenStatus, Status, statusEditSchema } from '#shared/repairs/model'
import { statusKinds } from '#shared/repairs/status'
import { areNamesAlike } from '#shared/repairs/status-names'
import { record } from '../kernel/audit'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { refuseUnseen, withVersion } from '../kernel/seen-version'
import {
  deleteStatusRow,
  findStatuses,
  insertStatuses,
  isStatusInUse,
  updateStatus,
} from './status-repository'

/** The shop's statuses in the order of their kinds. */
export async function allStatuses({ db }: Pick<Context, 'db'>): Promise<SeenStatus[]> {
  const statuses = await findStatuses(db.reader)
  return statuses
    .map(withVersion)
    .sort((one, other) => statusKinds.indexOf(one.kind) - statusKinds.indexOf(other.kind))
}

type StatusEdit = z.infer<typeof statusEditSchema>

/**
 * Makes a status, or renames one that is as the person saw it. Refused with CHANGED_MEANWHILE, or STATUS_NAME_TAKEN
 * within its kind; the kind of a status stays, so another one is refused like a deletion (rules B1, B2).
 */
export async function saveStatus(work: Work, { version, ...edit }: StatusEdit): Promise<SeenStatus> {
  const statuses = await findStatuses(work.trx)
  const before = statuses.find(status => status.id === edit.id)
  if (edit.id !== undefined && !before) refuse('NOT_FOUND')
  if (before) refuseUnseen(before, version)
  if (before && before.kind !== edit.kind) await refuseDeletion(work, before)
  const taken = statuses.some(
    status => status.id !== edit.id && status.kind === edit.kind && areNamesAlike(status.names, edit.names),
  )
  if (taken) refuse('STATUS_NAME_TAKEN', { field: 'names' })
  const after: Status = before
    ? { ...before, ...edit, id: before.id }
    : { ...edit, id: work.newId(), isDefault: false, position: positionAfter(statuses) }
  await (before ? updateStatus(work.trx, after) : insertStatuses(work.trx, [after]))
  await record(work, {
    action: 'repairs.saveStatus',
    entity: 'status',
    entityId: after.id,
    ...(before && { before }),
    after,
  })
  return withVersion(after)
}

function positionAfter(statuses: readonly Status[]): number {
  return Math.max(-1, ...statuses.map(status => status.position)) + 1
}

/** Deletes a status that no repair has. Refused with STATUS_IN_USE or STATUS_LAST_OF_KIND (rule B2). */
export async function deleteStatus(work: Work, id: Id): Promise<void> {
  const status = (await findStatuses(work.trx)).find(found => found.id === id) ?? refuse('NOT_FOUND')
  await refuseDeletion(work, status)
  await deleteStatusRow(work.trx, id)
  await record(work, { action: 'repairs.deleteStatus', entity: 'status', entityId: id, before: status })
}

async function refuseDeletion(work: Work, status: Status): Promise<void> {
  if (status.isDefault) refuse('STATUS_LAST_OF_KIND')
  if (await isStatusInUse(work.trx, status.id)) refuse('STATUS_IN_USE')
}
