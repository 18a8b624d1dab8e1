import type { Id } from '#shared/kernel/ids'
import type { Notice } from '#shared/notices/contract'
import type { Work } from '../kernel/context'
import { insertNotices } from './repository'

type News = { readonly staffId: Id; readonly kind: Notice['kind']; readonly repairId: Id }

/** Lets people know of something, unless they did it themselves. */
export async function tell(work: Work, news: readonly News[]): Promise<void> {
  const others = news.filter(({ staffId }) => staffId !== work.actor.id)
  if (others.length === 0) return
  await insertNotices(
    work.trx,
    others.map(facts => ({ ...facts, id: work.newId(), at: work.now })),
  )
}
