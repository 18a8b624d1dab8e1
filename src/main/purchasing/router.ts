import { os } from '../kernel/procedures'
import { orderHandlers } from './order-router'
import { returnHandlers } from './return-router'
import { supplierHandlers } from './supplier-router'

export const purchasingRouter = os.purchasing.router({
  ...supplierHandlers,
  ...orderHandlers,
  ...returnHandlers,
})
