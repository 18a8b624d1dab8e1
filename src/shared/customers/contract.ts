import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import { customerEditSchema, customerRowSchema, customerSchema, newCustomerSchema } from './model'

export const customersContract = {
  /** Customers by any part of the name or phone, in either spelling; newest first, at most 20. */
  find: query('customers.view', 'customers', 'repairs')
    .input(z.object({ text: line(200) }))
    .output(z.array(customerRowSchema)),
  /** All customers, newest first, paged by key. */
  list: query('customers.view', 'customers', 'repairs')
    .input(z.object(pageInput))
    .output(pageOf(customerRowSchema)),
  byId: query('customers.view', 'customers')
    .input(z.object({ id: idSchema }))
    .output(customerSchema),
  /** Refused with PHONE_INVALID, or CUSTOMER_SAME_PHONE (values: customerId, name) until the question is answered. */
  add: command('customers.edit', 'customers')
    .input(newCustomerSchema.extend({ commandId: commandIdSchema }))
    .output(customerSchema),
  edit: command('customers.edit', 'customers').input(customerEditSchema).output(customerSchema),
}
