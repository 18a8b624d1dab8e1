import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requirePlaces } from './ledger-places'
import type { LineInput } from './open-lines'
import { planLeaving } from './plan-leaving'
import { postLines } from './post-movements'

export type SentLine = LineInput & { readonly fromId: Id }

type Sending = {
  /** The procedure that sends, for the audit. */
  readonly action: string
  readonly reference: string
  readonly reason: string
  readonly lines: readonly SentLine[]
}

/**
 * Takes parts out of their places for good until the supplier sends something for them: their value leaves the stock
 * (rule J3). What lies in scrap may go too, and is worth nothing. Refused with NOT_FOUND, PLACE_KIND, SERIALS_MISSING,
 * SERIAL_IN_STOCK (a serial twice), SERIAL_NOT_HERE, STOCK_SHORT, STOCK_RESERVED.
 */
export async function sendToSupplier(work: Work, { action, reference, reason, lines }: Sending): Promise<Id> {
  const places = await requirePlaces(
    work,
    lines.map(({ fromId }, index) => ({
      id: fromId,
      field: `lines.${index}.fromId`,
      isFit: kind => kind !== 'transit',
      isGoal: false,
    })),
  )
  const planned = await planLeaving(work, lines, ({ fromId }) => ({
    act: 'send_back',
    from: places.get(fromId) ?? refuse('NOT_FOUND'),
  }))
  return postLines(work, { action, kind: 'supplier_return', reference, reason }, planned)
}
