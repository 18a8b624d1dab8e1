import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { requiredLine } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { accountSchema, newChargeSchema, newDiscountSchema, newPaymentSchema, newRefundSchema } from './model'

const act = { commandId: commandIdSchema, repairId: idSchema }

export const billingContract = {
  account: query('billing.view', 'billing', 'repairs')
    .input(z.object({ repairId: idSchema }))
    .output(accountSchema),
  /** Refused with NOT_COVERED where the line says that a warranty pays and none does. */
  addCharge: command('billing.charge', 'billing', 'repairs')
    .input(newChargeSchema.extend(act))
    .output(accountSchema),
  /** Takes a line off by a line that reverses it; refused when it is reversed already, and with CHARGE_OF_PART. */
  reverseCharge: command('billing.charge', 'billing', 'repairs')
    .input(z.object({ ...act, chargeId: idSchema, reason: requiredLine(200) }))
    .output(accountSchema),
  discount: command('billing.discount', 'billing', 'repairs')
    .input(newDiscountSchema.extend(act))
    .output(accountSchema),
  /** Money in advance, a liability until delivery (rule G5); not limited by the balance. */
  deposit: command('billing.pay', 'billing', 'repairs')
    .input(newPaymentSchema.extend(act))
    .output(accountSchema),
  /** Refused with PAYMENT_ABOVE_BALANCE (values: balance in rial). */
  pay: command('billing.pay', 'billing', 'repairs').input(newPaymentSchema.extend(act)).output(accountSchema),
  /** Refused with REFUND_ABOVE_PAID (values: paid in rial, refunds taken off). */
  refund: command('billing.refund', 'billing', 'repairs')
    .input(newRefundSchema.extend(act))
    .output(accountSchema),
}
