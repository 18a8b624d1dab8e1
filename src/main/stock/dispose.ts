import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { disposeSchema } from '#shared/stock/acts'
import type { Work } from '../kernel/context'
import { isScrap, requirePlace } from './ledger-places'
import { planLeaving } from './plan-leaving'
import { postLines } from './post-movements'

/**
 * Takes away for good what lay in scrap. Refused with NOT_FOUND, PLACE_KIND, SERIALS_MISSING, SERIAL_IN_STOCK,
 * SERIAL_NOT_HERE, STOCK_SHORT.
 */
export async function dispose(work: Work, input: z.infer<typeof disposeSchema>): Promise<Id> {
  const { fromId, reason, lines } = input
  const from = await requirePlace(work, { id: fromId, field: 'fromId', isFit: isScrap, isGoal: false })
  const planned = await planLeaving(work, lines, { act: 'dispose', from })
  return postLines(work, { action: 'stock.dispose', kind: 'disposal', reference: '', reason }, planned)
}
