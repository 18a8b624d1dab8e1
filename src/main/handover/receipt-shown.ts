import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { parseReceiptCode } from '#shared/repairs/receipt-code'
import { refuse } from '../kernel/refuse'
import { findRepairIdOfReceipt } from './repository'

type Shown = { readonly repairId: Id; readonly text: string; readonly field: string }

/**
 * Makes sure that the scanned or typed text is this repair's own receipt code. Refused with RECEIPT_UNKNOWN and
 * RECEIPT_OF_ANOTHER_REPAIR at the given input field.
 */
export async function requireReceiptOf(db: Knex, { repairId, text, field }: Shown): Promise<void> {
  const code = parseReceiptCode(text)
  const found = code === undefined ? undefined : await findRepairIdOfReceipt(db, code)
  if (found === undefined) refuse('RECEIPT_UNKNOWN', { field })
  if (found !== repairId) refuse('RECEIPT_OF_ANOTHER_REPAIR', { field })
}
