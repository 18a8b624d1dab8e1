import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { deliver } from './deliver'
import { openHandover } from './open-handover'
import { reverseHandover } from './reverse-handover'

export const handoverRouter = {
  open: os.handover.open.handler(({ context, input }) => openHandover(context, input)),
  deliver: os.handover.deliver.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'handover.deliver', input }, work => deliver(work, input)),
  ),
  reverse: os.handover.reverse.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'handover.reverse', input }, work => reverseHandover(work, input)),
  ),
}
