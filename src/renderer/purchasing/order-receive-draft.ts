import { listedDraftOf } from '../api/use-listed-draft'
import { receiptFormSchema } from '../stock/receive-draft'

/** Unfinished receipts, one an order. */
export const orderReceiptDrafts = listedDraftOf({ name: 'order_receipt', schema: receiptFormSchema })
