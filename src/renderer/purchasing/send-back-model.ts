import { z } from 'zod'
import { draftOf } from '../api/draft-kind'
import { lineOf, lineSchema, quantityOf } from '../stock/line-model'

const sendBackFormSchema = z.object({
  /** Kept until the return is saved: the same form sent twice makes one return. */
  commandId: z.uuid(),
  supplierId: z.string().nullable(),
  order: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** Where all of it lies. */
  fromId: z.string().nullable(),
  reason: z.string(),
  reference: z.string(),
  lines: z.array(lineSchema),
})

/** A return as it stands on the screen, finished or not. */
export type SendBackValues = Readonly<z.infer<typeof sendBackFormSchema>>

export function emptyReturn(): SendBackValues {
  return {
    commandId: crypto.randomUUID(),
    supplierId: null,
    order: null,
    fromId: null,
    reason: '',
    reference: '',
    lines: [],
  }
}

/** Whether nothing has been filled in that would be worth keeping; supplier and place are soon said again. */
export function isUntouchedReturn({ reason, reference, lines }: SendBackValues): boolean {
  return reason === '' && reference === '' && lines.length === 0
}

/** Half-written returns to suppliers. */
export const returnDraft = draftOf({
  name: 'supplier_return',
  schema: sendBackFormSchema,
  isUntouched: isUntouchedReturn,
})

/** A kept form with what the address asks for in addition; undefined where that belongs to another return. */
export function withAsked(kept: SendBackValues, asked: SendBackValues): SendBackValues | undefined {
  const isOther = (one: string | undefined | null, other: string | undefined | null) =>
    asked.supplierId !== null && one !== other
  if (isOther(asked.supplierId, kept.supplierId) || isOther(asked.order?.id, kept.order?.id)) return undefined
  const added = asked.lines.filter(({ part }) => !lineOf(kept.lines, part.id))
  return { ...kept, lines: [...kept.lines, ...added] }
}

/** What would be sent, right or not. */
export function returnValues({ order, fromId, lines, ...form }: SendBackValues) {
  return {
    ...form,
    orderId: order?.id ?? null,
    lines: lines.map(line => ({
      partId: line.part.id,
      fromId,
      quantity: quantityOf(line),
      serialNos: line.serialNos,
    })),
  }
}
