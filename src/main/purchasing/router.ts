import { os } from '../kernel/procedures'

const unwritten = (): never => {
  throw new Error('unwritten')
}

export const purchasingRouter = os.purchasing.router({
  suppliers: os.purchasing.suppliers.handler(unwritten),
  supplier: os.purchasing.supplier.handler(unwritten),
  saveSupplier: os.purchasing.saveSupplier.handler(unwritten),
  supplierParts: os.purchasing.supplierParts.handler(unwritten),
  partSuppliers: os.purchasing.partSuppliers.handler(unwritten),
  saveSupplierPart: os.purchasing.saveSupplierPart.handler(unwritten),
  removeSupplierPart: os.purchasing.removeSupplierPart.handler(unwritten),
  orders: os.purchasing.orders.handler(unwritten),
  order: os.purchasing.order.handler(unwritten),
  saveOrder: os.purchasing.saveOrder.handler(unwritten),
  placeOrder: os.purchasing.placeOrder.handler(unwritten),
  changeExpected: os.purchasing.changeExpected.handler(unwritten),
  cancelOrder: os.purchasing.cancelOrder.handler(unwritten),
  closeOrder: os.purchasing.closeOrder.handler(unwritten),
  takeBackOrder: os.purchasing.takeBackOrder.handler(unwritten),
  receiveOrder: os.purchasing.receiveOrder.handler(unwritten),
  returns: os.purchasing.returns.handler(unwritten),
  return: os.purchasing.return.handler(unwritten),
  sendBack: os.purchasing.sendBack.handler(unwritten),
  takeReturn: os.purchasing.takeReturn.handler(unwritten),
  creditReturn: os.purchasing.creditReturn.handler(unwritten),
  takeBackReturn: os.purchasing.takeBackReturn.handler(unwritten),
  takeBackEnd: os.purchasing.takeBackEnd.handler(unwritten),
})
