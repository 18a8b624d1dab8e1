import { z } from 'zod'
import { command, query } from '../contract/procedure'

const draftForms = [
  'check_in',
  'stock_receipt',
  'order_receipt',
  'stock_move',
  'purchase_order',
  'supplier_return',
] as const
export type DraftForm = (typeof draftForms)[number]

/** A receipt of hundreds of lines with a serial for each piece is the longest. */
const bodySchema = z.string().max(1_000_000)

/** Half-filled forms of the signed-in person; they outlive a crash or a power cut (rule C5). */
export const draftsContract = {
  load: query('signed_in')
    .input(z.object({ form: z.enum(draftForms) }))
    .output(z.object({ body: bodySchema, savedAt: z.string() }).nullable()),
  save: command('signed_in')
    .input(z.object({ form: z.enum(draftForms), body: bodySchema }))
    .output(z.object({})),
  discard: command('signed_in')
    .input(z.object({ form: z.enum(draftForms) }))
    .output(z.object({})),
}
