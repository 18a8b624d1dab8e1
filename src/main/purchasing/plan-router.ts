import { os } from '../kernel/procedures'
import { withVersion } from '../kernel/seen-version'
import { inTransaction, once } from '../kernel/transaction'
import { listDueSuppliers, listSlowStock, listSuggestions, readSlowTotals } from './plan-lists'
import { readPartPlan } from './plan-of-part'
import { readProgress } from './plan-progress'
import { readPlanSettings, savePlanSettings } from './plan-settings'
import { orderSuggestions } from './plan-to-orders'

export const planRouter = os.planning.router({
  settings: os.planning.settings.handler(async ({ context }) =>
    withVersion(await readPlanSettings(context.db.reader)),
  ),
  saveSettings: os.planning.saveSettings.handler(({ context, input }) =>
    inTransaction(context, work => savePlanSettings(work, input)),
  ),
  start: os.planning.start.handler(({ context }) => {
    context.planning.start(context)
    return {}
  }),
  progress: os.planning.progress.handler(({ context }) => readProgress(context)),
  cancel: os.planning.cancel.handler(({ context }) => {
    context.planning.cancel()
    return {}
  }),
  suggestions: os.planning.suggestions.handler(({ context, input }) => listSuggestions(context, input)),
  dueSuppliers: os.planning.dueSuppliers.handler(({ context }) => listDueSuppliers(context)),
  part: os.planning.part.handler(({ context, input }) => readPartPlan(context, input.partId)),
  slowStock: os.planning.slowStock.handler(({ context, input }) => listSlowStock(context, input)),
  slowTotals: os.planning.slowTotals.handler(({ context }) => readSlowTotals(context)),
  order: os.planning.order.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'planning.order', input }, work => orderSuggestions(work, input)),
  ),
})
