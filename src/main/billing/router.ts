import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { accountOf } from './account'
import { addCharge, discount, reverseCharge } from './charges'
import { deposit, pay, refund } from './payments'

export const billingRouter = {
  account: os.billing.account.handler(({ context, input }) => accountOf(context.db.reader, input.repairId)),
  addCharge: os.billing.addCharge.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.addCharge' }, work => addCharge(work, input)),
  ),
  reverseCharge: os.billing.reverseCharge.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.reverseCharge' }, work => reverseCharge(work, input)),
  ),
  discount: os.billing.discount.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.discount' }, work => discount(work, input)),
  ),
  deposit: os.billing.deposit.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.deposit' }, work => deposit(work, input)),
  ),
  pay: os.billing.pay.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.pay' }, work => pay(work, input)),
  ),
  refund: os.billing.refund.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.refund' }, work => refund(work, input)),
  ),
}
