import { z } from 'zod'
import { costOf } from '#shared/stock/cost-of'
import { draftOf } from '../api/draft-kind'
import { type Line, lineSchema, quantityOf } from './line-model'

export const receiptFormSchema = z.object({
  /** Kept until the receipt is saved: the same form sent twice makes one document. */
  commandId: z.uuid(),
  placeId: z.string().nullable(),
  reference: z.string(),
  reason: z.string(),
  lines: z.array(lineSchema),
  /** Scanned codes that no part has, and how often each was scanned. */
  unknown: z.array(z.object({ code: z.string(), pieces: z.int() })),
})

/** A receipt as it stands on the screen, finished or not. */
export type ReceiptForm = z.infer<typeof receiptFormSchema>

export function emptyReceipt({
  commandId,
  placeId,
}: Pick<ReceiptForm, 'commandId' | 'placeId'>): ReceiptForm {
  return { commandId, placeId, reference: '', reason: '', lines: [], unknown: [] }
}

/** Whether nothing has been filled in that would be worth keeping; where parts are put is soon said again. */
export function isUntouched(form: ReceiptForm): boolean {
  return JSON.stringify(form) === JSON.stringify(emptyReceipt(form))
}

export const receiptDraft = draftOf({ name: 'stock_receipt', schema: receiptFormSchema, isUntouched })

/** The receipt with these lines of it as they would be sent, right or not. */
export function receiptValues(
  { commandId, placeId, reference, reason }: ReceiptForm,
  lines: readonly Line[],
) {
  return {
    commandId,
    placeId,
    reference,
    reason,
    lines: lines.map(line => ({
      partId: line.part.id,
      quantity: quantityOf(line),
      unitCost: line.unitCost,
      serialNos: line.serialNos,
      isCostSure: line.isCostSure,
    })),
  }
}

/** Rial of a line; null while its quantity or cost is not said. */
export function lineCost(line: Line): number | null {
  const quantity = quantityOf(line)
  if (!isWhole(quantity) || !isWhole(line.unitCost)) return null
  const rial = costOf({ quantity, unitCost: line.unitCost, unit: line.part.unit })
  return Number.isFinite(rial) ? rial : null
}

/** Rial of what is said so far. */
export function receiptTotal({ lines }: Pick<ReceiptForm, 'lines'>): number {
  return lines.reduce((sum, line) => sum + (lineCost(line) ?? 0), 0)
}

function isWhole(value: number | null): value is number {
  return value !== null && Number.isSafeInteger(value)
}
