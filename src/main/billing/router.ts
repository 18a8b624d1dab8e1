import { os } from '../kernel/procedures'

export const billingRouter = {
  account: os.billing.account.handler(() => {
    throw new Error('unwritten')
  }),
  addCharge: os.billing.addCharge.handler(() => {
    throw new Error('unwritten')
  }),
  reverseCharge: os.billing.reverseCharge.handler(() => {
    throw new Error('unwritten')
  }),
  discount: os.billing.discount.handler(() => {
    throw new Error('unwritten')
  }),
  deposit: os.billing.deposit.handler(() => {
    throw new Error('unwritten')
  }),
  pay: os.billing.pay.handler(() => {
    throw new Error('unwritten')
  }),
  refund: os.billing.refund.handler(() => {
    throw new Error('unwritten')
  }),
}
