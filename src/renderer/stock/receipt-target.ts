import { useMemo } from 'react'
import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { receiveSchema } from '#shared/stock/acts'
import type { StockDocument } from '#shared/stock/document'
import { useApi } from '../api/api-context'
import type { Line } from './line-model'
import { type ReceiptForm, receiptValues } from './receive-draft'

/** What is still to come of a part, and what was agreed for it. */
export type ExpectedPart = {
  /** Steps of the unit. */
  readonly left: number
  /** Rial of one unit; null where none was agreed or may be seen. */
  readonly unitCost: number | null
}

/** What a receipt is for: the stock alone, or something that expects parts. */
export type ReceiptTarget<Saved> = {
  /** Of what is sent. */
  readonly schema: z.ZodType
  /** The line of the form behind each line that is sent; the others only stand there to be counted up. */
  readonly sentLines: (form: ReceiptForm) => readonly Line[]
  /** What would be sent, right or not. */
  readonly valuesOf: (form: ReceiptForm) => unknown
  readonly send: (values: unknown) => Promise<Saved>
  /** What is to come, by part; undefined where nothing is expected. */
  readonly expected?: ReadonlyMap<Id, ExpectedPart> | undefined
}

/** Parts that nobody expects: all lines are sent. */
export function useStockTarget(): ReceiptTarget<StockDocument> {
  const { client } = useApi()
  return useMemo(
    () => ({
      schema: receiveSchema,
      sentLines: form => form.lines,
      valuesOf: form => receiptValues(form, form.lines),
      send: values => client.stock.receive(receiveSchema.parse(values)),
    }),
    [client],
  )
}
