import { readQuery } from '#shared/search/query'
import { os } from '../kernel/procedures'
import { refuse } from '../kernel/refuse'
import { inTransaction, once } from '../kernel/transaction'
import { addCustomer } from './add-customer'
import { editCustomer } from './edit-customer'
import { findCustomers } from './find-customers'
import { listCustomers } from './list-customers'
import { findCustomer } from './repository'

export const customersRouter = {
  find: os.customers.find.handler(({ context, input }) =>
    findCustomers(context.db.reader, readQuery(input.text, context.shop.country)),
  ),
  list: os.customers.list.handler(({ context, input }) => listCustomers(context.db.reader, input)),
  byId: os.customers.byId.handler(async ({ context, input }) => {
    const found = await findCustomer(context.db.reader, input.id)
    return found?.customer ?? refuse('NOT_FOUND')
  }),
  add: os.customers.add.handler(({ context, input: { commandId, ...customer } }) =>
    once(context, { id: commandId, name: 'customers.add', input: customer }, work =>
      addCustomer(work, customer),
    ),
  ),
  edit: os.customers.edit.handler(({ context, input }) =>
    inTransaction(context, work => editCustomer(work, input)),
  ),
}
