import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { markNoticesRead } from './repository'

/** Says that a person has read one of their own notices, or all of them; nobody reads another one's. */
export async function markRead(work: Work, id: Id | undefined): Promise<Record<string, never>> {
  const { trx, actor, now } = work
  const read = await markNoticesRead(trx, { staffId: actor.id, id, at: now })
  if (read > 0) {
    const what = { entity: 'notice', entityId: id ?? actor.id, after: { read } }
    await record(work, { action: 'notices.markRead', ...what })
  }
  return {}
}
