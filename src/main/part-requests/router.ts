import type { Id } from '#shared/kernel/ids'
import type { RepairParts } from '#shared/part-requests/model'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { ask } from './ask'
import { findCoreDebts } from './core-debt-repository'
import { closeCore, listCores, receiveCores } from './cores'
import { fittingParts } from './fitting'
import { giveBack } from './give-back'
import { issue } from './issue'
import { pickList } from './pick-list'
import { openRequests, partsOfRepair } from './repair-parts'
import { takeBackUse } from './take-back-use'
import { use, useFromBag } from './use'
import { withdraw } from './withdraw'

type Call<Input> = { readonly context: Context; readonly input: Input & { readonly commandId: Id } }

/** Does an act on the parts of one repair once, and answers with all of them. */
function acting<Input extends object>(
  name: string,
  act: (work: Work, input: Input) => Promise<Id>,
): (call: Call<Input>) => Promise<RepairParts> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work =>
      partsOfRepair(work, work.trx, await act(work, input)),
    )
}

export const partRequestsRouter = {
  ofRepair: os.partRequests.ofRepair.handler(({ context, input }) =>
    partsOfRepair(context, context.db.reader, input.repairId),
  ),
  fitting: os.partRequests.fitting.handler(({ context, input }) => fittingParts(context, input)),
  open: os.partRequests.open.handler(({ context, input }) => openRequests(context, input)),
  pickList: os.partRequests.pickList.handler(({ context, input }) => pickList(context, input)),
  ask: os.partRequests.ask.handler(acting('partRequests.ask', ask)),
  withdraw: os.partRequests.withdraw.handler(acting('partRequests.withdraw', withdraw)),
  issue: os.partRequests.issue.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'partRequests.issue', input }, work =>
      issue(work, input.lines),
    ),
  ),
  use: os.partRequests.use.handler(acting('partRequests.use', use)),
  useFromBag: os.partRequests.useFromBag.handler(acting('partRequests.useFromBag', useFromBag)),
  takeBackUse: os.partRequests.takeBackUse.handler(acting('partRequests.takeBackUse', takeBackUse)),
  giveBack: os.partRequests.giveBack.handler(acting('partRequests.giveBack', giveBack)),
}

export const coresRouter = {
  list: os.cores.list.handler(({ context, input }) => listCores(context, input)),
  debts: os.cores.debts.handler(({ context }) => findCoreDebts(context.db.reader)),
  receive: os.cores.receive.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'cores.receive', input }, work =>
      receiveCores(work, input.coreIds),
    ),
  ),
  close: os.cores.close.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'cores.close', input }, work => closeCore(work, input)),
  ),
}
