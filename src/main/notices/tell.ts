import type { Id } from '#shared/kernel/ids'
import type { Notice } from '#shared/notices/contract'
import type { Work } from '../kernel/context'
import { insertNotice } from './repository'

/** Lets somebody know of something, unless they did it themselves. */
export async function tell(
  work: Work,
  { staffId, kind, repairId }: { readonly staffId: Id; readonly kind: Notice['kind']; readonly repairId: Id },
): Promise<void> {
  if (staffId === work.actor.id) return
  await insertNotice(work.trx, { id: work.newId(), staffId, kind, repairId, at: work.now })
}
