import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { accountOf } from './account'
import { addCharge, discount, reverseCharge } from './charges'
import { deposit, pay, refund } from './payments'

export const billingRouter = {
  account: os.billing.account.handler(({ context, input }) => accountOf(context.db.reader, input.repairId)),
  addCharge: os.billing.addCharge.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.addCharge', input }, work => addCharge(work, input)),
  ),
  reverseCharge: os.billing.reverseCharge.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.reverseCharge', input }, work =>
      reverseCharge(work, input),
    ),
  ),
  discount: os.billing.discount.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.discount', input }, work => discount(work, input)),
  ),
  deposit: os.billing.deposit.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.deposit', input }, work => deposit(work, input)),
  ),
  pay: os.billing.pay.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.pay', input }, work => pay(work, input)),
  ),
  refund: os.billing.refund.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'billing.refund', input }, work => refund(work, input)),
  ),
}
