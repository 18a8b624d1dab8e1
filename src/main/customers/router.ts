import { os } from '../kernel/procedures'

export const customersRouter = {
  find: os.customers.find.handler(() => {
    throw new Error('unwritten')
  }),
  list: os.customers.list.handler(() => {
    throw new Error('unwritten')
  }),
  byId: os.customers.byId.handler(() => {
    throw new Error('unwritten')
  }),
  add: os.customers.add.handler(() => {
    throw new Error('unwritten')
  }),
  edit: os.customers.edit.handler(() => {
    throw new Error('unwritten')
  }),
}
