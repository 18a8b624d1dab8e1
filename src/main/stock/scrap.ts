import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { scrapSchema } from '#shared/stock/acts'
import type { Work } from '../kernel/context'
import { isKeeping, isScrap, requireWay } from './ledger-places'
import { planLeaving } from './plan-leaving'
import { postLines } from './post-movements'

/**
 * Puts parts into a place of scrap: they are no longer on hand and worth nothing. Refused with NOT_FOUND, PLACE_KIND,
 * SAME_PLACE, SERIALS_MISSING, SERIAL_IN_STOCK, SERIAL_NOT_HERE, STOCK_SHORT, STOCK_RESERVED.
 */
export async function scrap(work: Work, input: z.infer<typeof scrapSchema>): Promise<Id> {
  const { fromId, toId, reason, lines } = input
  const { from, to } = await requireWay(
    work,
    { id: fromId, field: 'fromId', isFit: isKeeping },
    { id: toId, field: 'toId', isFit: isScrap },
  )
  const planned = await planLeaving(work, lines, { act: 'scrap', from, to })
  return postLines(work, { action: 'stock.scrap', kind: 'scrap', reference: '', reason }, planned)
}
