import type { Status } from '#shared/repairs/model'
import { type StatusKind, statusKinds } from '#shared/repairs/status'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { insertStatuses } from './status-repository'

const colors: Record<StatusKind, Status['color']> = {
  received: 'gray',
  diagnosing: 'cyan',
  awaiting_approval: 'grape',
  awaiting_parts: 'orange',
  repairing: 'blue',
  testing: 'indigo',
  ready: 'green',
  delivered: 'teal',
  disposed: 'dark',
}

/** Gives a new shop one status of each kind, named by the kind in every language until the shop names it (rule B1). */
export async function seedStatuses(work: Work): Promise<void> {
  const statuses: readonly Status[] = statusKinds.map((kind, position) => ({
    id: work.newId(),
    kind,
    names: { fa: '', ar: '', en: '' },
    color: colors[kind],
    isDefault: true,
    position,
  }))
  await insertStatuses(work.trx, statuses)
  await record(
    work,
    ...statuses.map(status => ({
      action: 'repairs.saveStatus',
      entity: 'status',
      entityId: status.id,
      after: status,
    })),
  )
}
