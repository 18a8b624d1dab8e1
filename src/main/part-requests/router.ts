import type { Id } from '#shared/kernel/ids'
import type { RepairParts } from '#shared/part-requests/model'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { ask } from './ask'
import { fittingParts } from './fitting'
import { openRequests, partsOfRepair } from './repair-parts'
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

const unwritten = (): never => {
  throw new Error('unwritten')
}

export const partRequestsRouter = {
  ofRepair: os.partRequests.ofRepair.handler(({ context, input }) =>
    partsOfRepair(context, context.db.reader, input.repairId),
  ),
  fitting: os.partRequests.fitting.handler(({ context, input }) => fittingParts(context, input)),
  open: os.partRequests.open.handler(({ context, input }) => openRequests(context, input)),
  pickList: os.partRequests.pickList.handler(unwritten),
  ask: os.partRequests.ask.handler(acting('partRequests.ask', ask)),
  withdraw: os.partRequests.withdraw.handler(acting('partRequests.withdraw', withdraw)),
  issue: os.partRequests.issue.handler(unwritten),
  use: os.partRequests.use.handler(unwritten),
  useFromBag: os.partRequests.useFromBag.handler(unwritten),
  takeBackUse: os.partRequests.takeBackUse.handler(unwritten),
  giveBack: os.partRequests.giveBack.handler(unwritten),
}

export const coresRouter = {
  list: os.cores.list.handler(unwritten),
  debts: os.cores.debts.handler(unwritten),
  receive: os.cores.receive.handler(unwritten),
  close: os.cores.close.handler(unwritten),
}
