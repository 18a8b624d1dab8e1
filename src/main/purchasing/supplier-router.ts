import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { listPartSuppliers, listSupplierParts, listSuppliers, readSupplier } from './list-suppliers'
import { saveSupplier } from './save-supplier'
import { removeSupplierPart, saveSupplierPart } from './save-supplier-part'

export const supplierHandlers = {
  suppliers: os.purchasing.suppliers.handler(({ context, input }) => listSuppliers(context, input)),
  supplier: os.purchasing.supplier.handler(({ context, input }) => readSupplier(context, input.id)),
  saveSupplier: os.purchasing.saveSupplier.handler(({ context, input: { commandId, ...edit } }) =>
    once(context, { id: commandId, name: 'purchasing.saveSupplier', input: edit }, work =>
      saveSupplier(work, edit),
    ),
  ),
  supplierParts: os.purchasing.supplierParts.handler(({ context, input }) =>
    listSupplierParts(context, input),
  ),
  partSuppliers: os.purchasing.partSuppliers.handler(({ context, input }) =>
    listPartSuppliers(context, input.partId),
  ),
  saveSupplierPart: os.purchasing.saveSupplierPart.handler(({ context, input: { commandId, ...edit } }) =>
    once(context, { id: commandId, name: 'purchasing.saveSupplierPart', input: edit }, work =>
      saveSupplierPart(work, edit),
    ),
  ),
  removeSupplierPart: os.purchasing.removeSupplierPart.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'purchasing.removeSupplierPart', input }, work =>
      removeSupplierPart(work, input),
    ),
  ),
}
