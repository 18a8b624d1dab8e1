import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { insertEvents } from './card-write-repository'

/** Says in the history of every card that it was printed; one entry of the audit for all of them. */
export async function recordPrinted(work: Work, cardIds: readonly Id[]): Promise<void> {
  const [first] = cardIds
  if (first === undefined) return
  await insertEvents(work, ...cardIds.map(cardId => ({ cardId, event: 'printed' as const })))
  await record(work, {
    action: 'papers.printCards',
    entity: 'warranty_card',
    entityId: first,
    after: { cards: cardIds.length, last: cardIds.at(-1) },
  })
}
