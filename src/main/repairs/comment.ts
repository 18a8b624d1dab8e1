import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { requireRepair } from './find-repair'
import { addHistory } from './repair-history'

/** Notes something in the history of a repair, also of one that has left the shop; the repair itself stays as it is. */
export async function comment(
  work: Work,
  { repairId, text }: { readonly repairId: Id; readonly text: string },
): Promise<void> {
  const repair = await requireRepair(work.trx, repairId)
  await addHistory(work, { repairId: repair.id, event: 'commented', comment: text })
  await record(work, {
    action: 'repairs.comment',
    entity: 'repair',
    entityId: repair.id,
    after: { comment: text },
  })
}
