import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import { postingTopics } from '../stock/topics'
import {
  changeExpectedSchema,
  endOrderSchema,
  orderEditSchema,
  orderFilterSchema,
  orderRowSchema,
  orderSchema,
  placeOrderSchema,
  receivedOrderSchema,
  receiveOrderSchema,
  takeBackOrderSchema,
} from './order'
import {
  removeSupplierPartSchema,
  seenSupplierSchema,
  supplierEditSchema,
  supplierFilterSchema,
  supplierPartEditSchema,
  supplierPartSchema,
  supplierSchema,
} from './supplier'
import {
  creditReturnSchema,
  returnFilterSchema,
  returnRowSchema,
  sendBackSchema,
  supplierReturnSchema,
  takeBackEndSchema,
  takeBackReturnSchema,
  takeReturnSchema,
} from './supplier-return'

const byId = z.object({ id: idSchema })

export const purchasingContract = {
  /** By name. */
  suppliers: query('purchasing.view', 'purchasing', 'stock')
    .input(supplierFilterSchema.extend(pageInput))
    .output(pageOf(supplierSchema)),
  supplier: query('purchasing.view', 'purchasing', 'stock').input(byId).output(seenSupplierSchema),
  /** Refused with SUPPLIER_NAME_TAKEN, CHANGED_MEANWHILE, NOT_FOUND. */
  saveSupplier: command('purchasing.manage', 'purchasing').input(supplierEditSchema).output(supplierSchema),
  /** What a supplier sells, by part number. */
  supplierParts: query('purchasing.view', 'purchasing', 'stock')
    .input(z.object({ supplierId: idSchema, ...pageInput }))
    .output(pageOf(supplierPartSchema)),
  /** Who sells a part: the preferred one first, then by name. */
  partSuppliers: query('purchasing.view', 'purchasing', 'stock')
    .input(z.object({ partId: idSchema }))
    .output(z.array(supplierPartSchema)),
  /** Refused with CHANGED_MEANWHILE, NOT_FOUND, SUPPLIER_INACTIVE (a new one). */
  saveSupplierPart: command('purchasing.manage', 'purchasing')
    .input(supplierPartEditSchema)
    .output(supplierPartSchema),
  /** Refused with CHANGED_MEANWHILE, NOT_FOUND. */
  removeSupplierPart: command('purchasing.manage', 'purchasing')
    .input(removeSupplierPartSchema)
    .output(z.object({})),
  /** Newest first. */
  orders: query('purchasing.view', 'purchasing', 'stock')
    .input(orderFilterSchema.extend(pageInput))
    .output(pageOf(orderRowSchema)),
  order: query('purchasing.view', 'purchasing', 'stock').input(byId).output(orderSchema),
  /** Writes a draft. Refused with ORDER_NOT_DRAFT, SUPPLIER_INACTIVE, PART_INACTIVE, CHANGED_MEANWHILE, NOT_FOUND. */
  saveOrder: command('purchasing.order', 'purchasing').input(orderEditSchema).output(orderSchema),
  /** Refused with ORDER_NOT_DRAFT, SUPPLIER_INACTIVE, PART_INACTIVE, CHANGED_MEANWHILE. */
  placeOrder: command('purchasing.order', 'purchasing').input(placeOrderSchema).output(orderSchema),
  /** Refused with ORDER_NOT_OPEN, CHANGED_MEANWHILE. */
  changeExpected: command('purchasing.order', 'purchasing').input(changeExpectedSchema).output(orderSchema),
  /** Of a draft, or of an order of which nothing came. Refused with ORDER_HAS_RECEIPTS, ORDER_NOT_OPEN. */
  cancelOrder: command('purchasing.order', 'purchasing').input(endOrderSchema).output(orderSchema),
  /** The rest is not expected any more. Refused with ORDER_NOT_OPEN. */
  closeOrder: command('purchasing.order', 'purchasing').input(endOrderSchema).output(orderSchema),
  /**
   * Takes back the last step: what was closed or cancelled is what it was before, and what was placed is a draft again.
   * Refused with ORDER_HAS_RECEIPTS, ORDER_NOT_OPEN (a draft).
   */
  takeBackOrder: command('purchasing.order', 'purchasing').input(takeBackOrderSchema).output(orderSchema),
  /**
   * Takes in what came of an order, by a goods receipt. Refused with ORDER_NOT_OPEN, OVER_RECEIPT and PART_NOT_ON_ORDER
   * (both until the person says that it is right), and all that `stock.receive` refuses.
   */
  receiveOrder: command('purchasing.order', 'purchasing', ...postingTopics)
    .input(receiveOrderSchema)
    .output(receivedOrderSchema),
  /** Newest first. */
  returns: query('purchasing.view', 'purchasing', 'stock')
    .input(returnFilterSchema.extend(pageInput))
    .output(pageOf(returnRowSchema)),
  return: query('purchasing.view', 'purchasing', 'stock').input(byId).output(supplierReturnSchema),
  /** Parts leave the stock for their supplier (rule J3). Refused with NOT_FOUND and what leaving a place refuses. */
  sendBack: command('purchasing.order', 'purchasing', 'stock')
    .input(sendBackSchema)
    .output(supplierReturnSchema),
  /**
   * What was repaired or replaced comes into stock. Refused with RETURN_TAKEN_BACK, RETURN_TOO_MUCH, SERIALS_MISSING,
   * RETURN_SAME_SERIAL (a replacement that is the piece itself).
   */
  takeReturn: command('purchasing.order', 'purchasing', ...postingTopics)
    .input(takeReturnSchema)
    .output(supplierReturnSchema),
  /** The supplier pays instead. Refused with RETURN_TAKEN_BACK, RETURN_TOO_MUCH. */
  creditReturn: command('purchasing.order', 'purchasing')
    .input(creditReturnSchema)
    .output(supplierReturnSchema),
  /** What was sent by mistake is in stock again. Refused with RETURN_HAS_ENDED, ALREADY_REVERSED. */
  takeBackReturn: command('purchasing.order', 'purchasing', ...postingTopics)
    .input(takeBackReturnSchema)
    .output(supplierReturnSchema),
  /** What came back or was credited by mistake is open again. Refused with ALREADY_REVERSED, RECEIPT_USED. */
  takeBackEnd: command('purchasing.order', 'purchasing', ...postingTopics)
    .input(takeBackEndSchema)
    .output(supplierReturnSchema),
}
