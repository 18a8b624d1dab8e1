import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { transferSchema } from '#shared/stock/acts'
import type { Work } from '../kernel/context'
import { isKeeping, requireWay, transitPlace } from './ledger-places'
import { planLeaving } from './plan-leaving'
import { postLines } from './post-movements'

/**
 * Moves parts from one place to another, or sends them on their way there; neither what there is nor its value changes
 * (rule H8). Refused with NOT_FOUND, PLACE_KIND, SAME_PLACE, SERIALS_MISSING, SERIAL_IN_STOCK, SERIAL_NOT_HERE,
 * STOCK_SHORT, STOCK_RESERVED.
 */
export async function transfer(work: Work, input: z.infer<typeof transferSchema>): Promise<Id> {
  const { fromId, toId, reason, isInTwoSteps, lines } = input
  const { from, to } = await requireWay(
    work,
    { id: fromId, field: 'fromId', isFit: isKeeping },
    { id: toId, field: 'toId', isFit: isKeeping },
  )
  const step = isInTwoSteps ? await transitPlace(work) : to
  const planned = await planLeaving(work, lines, { act: 'move', from, to: step })
  const kind = isInTwoSteps ? { kind: 'dispatch' as const, toPlaceId: to.id } : { kind: 'transfer' as const }
  return postLines(work, { action: 'stock.transfer', ...kind, reference: '', reason }, planned)
}
