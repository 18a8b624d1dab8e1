import { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { type DraftKind, useDraftKeeper } from '../api/use-draft'
import { type ReceiptForm, receiptFormSchema } from '../stock/receive-draft'

const keptSchema = z.array(z.object({ orderId: z.string(), form: receiptFormSchema }))

/** Unfinished receipts of a person, one an order, the last one first. */
type KeptReceipts = z.infer<typeof keptSchema>

/** More deliveries than these nobody leaves half counted. */
const mostKept = 8

export const orderReceiptDrafts: DraftKind<KeptReceipts> = {
  name: 'order_receipt',
  write: JSON.stringify,
  read: body => {
    try {
      return keptSchema.safeParse(JSON.parse(body)).data
    } catch {
      return undefined
    }
  },
  isUntouched: kept => kept.length === 0,
}

/** Keeps the unfinished receipt of one order beside those of others. */
export function useOrderReceiptKeeper(orderId: Id, kept: KeptReceipts) {
  const keeper = useDraftKeeper(orderReceiptDrafts)
  const others = kept.filter(other => other.orderId !== orderId)
  const withForm = (form: ReceiptForm) => [{ orderId, form }, ...others].slice(0, mostKept)
  return {
    keep: (form: ReceiptForm) => keeper.keep(withForm(form)),
    keepNow: (form: ReceiptForm) => keeper.keepNow(withForm(form)),
    flush: keeper.flush,
    discard: () => {
      if (others.length === 0) keeper.discard()
      else void keeper.keepNow(others)
    },
  }
}
