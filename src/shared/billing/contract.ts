import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line, requiredLine, rialSchema } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { accountSchema, newChargeSchema, paymentMethods } from './model'

const act = { commandId: commandIdSchema, repairId: idSchema }

const money = {
  amount: rialSchema.min(1),
  method: z.enum(paymentMethods),
  reference: line(60).default(''),
}

export const billingContract = {
  account: query('billing.view', 'billing', 'repairs')
    .input(z.object({ repairId: idSchema }))
    .output(accountSchema),
  addCharge: command('billing.charge', 'billing', 'repairs')
    .input(newChargeSchema.extend(act))
    .output(accountSchema),
  /** Takes a line off by a line that reverses it; refused when it is reversed already. */
  reverseCharge: command('billing.charge', 'billing', 'repairs')
    .input(z.object({ ...act, chargeId: idSchema, reason: requiredLine(200) }))
    .output(accountSchema),
  discount: command('billing.discount', 'billing', 'repairs')
    .input(z.object({ ...act, amount: rialSchema.min(1), reason: requiredLine(200) }))
    .output(accountSchema),
  /** Money in advance, a liability until delivery (rule G5); not limited by the balance. */
  deposit: command('billing.pay', 'billing', 'repairs')
    .input(z.object({ ...act, ...money }))
    .output(accountSchema),
  /** Refused with PAYMENT_ABOVE_BALANCE (values: balance in rial). */
  pay: command('billing.pay', 'billing', 'repairs')
    .input(z.object({ ...act, ...money }))
    .output(accountSchema),
  /** Refused with REFUND_ABOVE_PAID (values: paid in rial, refunds taken off). */
  refund: command('billing.refund', 'billing', 'repairs')
    .input(z.object({ ...act, ...money, reason: requiredLine(200) }))
    .output(accountSchema),
}
