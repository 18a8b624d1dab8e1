import { receiptCodeBytes, receiptCodeOf } from '#shared/repairs/receipt-code'
import type { Services } from '../kernel/context'

/** A new code that nobody can guess: who shows it holds the receipt. */
export function newReceiptCode({ randomBytes }: Pick<Services, 'randomBytes'>): string {
  return receiptCodeOf(randomBytes(receiptCodeBytes))
}
