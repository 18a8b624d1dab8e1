import type { Id } from '#shared/kernel/ids'
import type { LedgerPlace } from '#shared/stock/ledger'
import { isInStores } from '#shared/stock/place'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requirePlaces } from './ledger-places'
import { fieldsOf, type LineFields, type LineInput } from './open-lines'
import { planLeaving } from './plan-leaving'
import { postLines } from './post-movements'
import { insertReservations } from './reservation-repository'

export type IssueLine = LineInput & {
  readonly requestId: Id
  readonly placeId: Id
  readonly fields: LineFields & { readonly place: string }
}

type Issue = {
  readonly lines: readonly IssueLine[]
  /** The bag of whoever gets them. */
  readonly bag: LedgerPlace
  readonly reference: string
}

/**
 * Hands what is reserved out of its places into a bag, and ends the promise by the same document (rule H5). Refused with
 * NOT_FOUND, PLACE_KIND, SERIALS_MISSING, SERIAL_NOT_HERE, STOCK_SHORT.
 */
export async function issueParts(work: Work, { lines, bag, reference }: Issue): Promise<Id> {
  const places = await requirePlaces(
    work,
    lines.map(({ placeId, fields }) => ({
      id: placeId,
      field: fields.place,
      isFit: isInStores,
      isGoal: false,
    })),
  )
  const planned = await planLeaving(
    work,
    lines,
    ({ placeId, fields }) => ({
      act: 'issue',
      from: places.get(placeId) ?? refuse('NOT_FOUND', { field: fields.place }),
      to: bag,
    }),
    index => lines[index]?.fields ?? fieldsOf(index),
  )
  const facts = { action: 'partRequests.issue', kind: 'issue', reference, reason: '' } as const
  const documentId = await postLines(work, facts, planned)
  const steps = lines.map(({ requestId, partId, quantity }) => {
    return { requestId, partId, kind: 'issue' as const, quantity: -quantity }
  })
  await insertReservations(work.trx, steps, { at: work.now, staffId: work.actor.id })
  return documentId
}
