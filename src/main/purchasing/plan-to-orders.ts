import type { Id } from '#shared/kernel/ids'
import { adviseFrom } from '#shared/purchasing/plan-advice'
import type { OrderSuggestions } from '#shared/purchasing/plan-model'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { toOrderOf } from './plan-facts'
import { findForetold } from './plan-repository'
import { readPlanSettings } from './plan-settings'
import { readPlanFacts } from './read-plan-facts'
import { saveOrder } from './save-order'
import { findTermsOf } from './supplier-part-repository'
import { findUncovered } from './uncovered-needs'

type Wanted = Omit<OrderSuggestions, 'commandId'>
type Line = Wanted['lines'][number]

/**
 * Makes draft orders of what is suggested, one for each supplier, at that supplier's prices and for the repairs that wait
 * for the parts. Refused with SUGGESTION_COVERED where a part is not due any more, unless the person is sure; and with all
 * that a draft refuses.
 */
export async function orderSuggestions(
  work: Work,
  { lines, isSure }: Wanted,
): Promise<{ readonly orderIds: Id[] }> {
  if (!isSure) await refuseCovered(work, lines)
  const orderIds: Id[] = []
  for (const [supplierId, bought] of bySupplier(lines)) {
    orderIds.push(await draftFor(work, supplierId, bought))
  }
  return { orderIds }
}

/** Two who order at the same time must not order the same part twice (rule J2). */
async function refuseCovered({ trx }: Work, lines: readonly Line[]): Promise<void> {
  const partIds = lines.map(({ partId }) => partId)
  const settings = await readPlanSettings(trx)
  const facts = await readPlanFacts(trx, partIds)
  const foretold = await findForetold(trx, partIds)
  for (const [index, { partId }] of lines.entries()) {
    const known = facts.get(partId)
    const forecast = foretold.get(partId)
    if (!known || !forecast) return refuse('NOT_FOUND', { field: `lines.${index}.partId` })
    if (adviseFrom(forecast, toOrderOf(known, settings)).advice.isDue) continue
    refuse('SUGGESTION_COVERED', {
      field: `lines.${index}.quantity`,
      values: { number: known.part.number },
    })
  }
}

function bySupplier(lines: readonly Line[]): ReadonlyMap<Id, readonly Line[]> {
  const groups = new Map<Id, Line[]>()
  for (const line of lines) {
    const group = groups.get(line.supplierId)
    if (group) group.push(line)
    else groups.set(line.supplierId, [line])
  }
  return groups
}

async function draftFor(work: Work, supplierId: Id, lines: readonly Line[]): Promise<Id> {
  const partIds = [...new Set(lines.map(({ partId }) => partId))]
  const terms = await findTermsOf(work.trx, supplierId, partIds)
  const takeNeeds = await findUncovered(work.trx, partIds)
  return saveOrder(work, {
    version: 0,
    supplierId,
    note: '',
    lines: lines.map(({ partId, quantity }) => ({
      partId,
      quantity,
      unitPrice: terms.get(partId)?.price ?? null,
      note: '',
      repairId: null,
      requestId: null,
      needs: takeNeeds(partId, quantity),
    })),
  })
}
