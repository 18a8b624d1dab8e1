import { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { type Order, orderLineSchema } from '#shared/purchasing/order'
import { partRefSchema, type SupplierPart, supplierPartSchema } from '#shared/purchasing/supplier'
import { costOf } from '#shared/stock/cost-of'
import { stepsPerUnit } from '#shared/stock/units'

const draftLineSchema = orderLineSchema
  .pick({ note: true, repair: true, requestId: true, needs: true })
  .extend({
    key: z.string(),
    /** That of the line where it was stored already. */
    id: z.string().optional(),
    part: partRefSchema,
    /** Steps of the unit; null while empty, not a number while what is typed is none. */
    quantity: z.number().nullable(),
    /** What was asked for before it was rounded up to whole packs. */
    wanted: z.number().nullable(),
    unitPrice: z.number().nullable(),
    /** On which terms the supplier sells the part; null where the part is not in the supplier's list. */
    terms: supplierPartSchema.nullable(),
  })

/** A line of an order that is being written. */
export type DraftLine = Readonly<z.infer<typeof draftLineSchema>>

export const orderFormSchema = z.object({
  /** Kept until the order is saved: the same form sent twice makes one order. */
  commandId: z.uuid(),
  /** That of the order as the form began with it; 0 for a new one. */
  version: z.int(),
  supplierId: z.string().nullable(),
  note: z.string(),
  lines: z.array(draftLineSchema),
})

/** An order as it stands on the screen, finished or not. */
export type OrderForm = Readonly<z.infer<typeof orderFormSchema>>

type NewLine = Pick<DraftLine, 'part' | 'terms'> & Partial<Pick<DraftLine, 'repair' | 'requestId'>>

/** One unit of a part, or as few as the supplier sends. */
export function draftLine({ part, terms, repair = null, requestId = null }: NewLine): DraftLine {
  return {
    key: crypto.randomUUID(),
    id: undefined,
    part,
    quantity: wholePacks(stepsPerUnit(part.unit), terms),
    wanted: null,
    unitPrice: terms?.price ?? null,
    note: '',
    repair,
    requestId,
    needs: [],
    terms,
  }
}

/** An order as it stands, to be changed. */
export function formOf(
  { supplier, note, items, version }: Order,
  termsOf: (partId: Id) => SupplierPart | null,
): OrderForm {
  return {
    commandId: crypto.randomUUID(),
    version,
    supplierId: supplier.id,
    note,
    lines: items.map(item => ({
      key: item.id,
      id: item.id,
      part: item.part,
      quantity: item.quantity,
      wanted: null,
      unitPrice: item.unitPrice,
      note: item.note,
      repair: item.repair,
      requestId: item.requestId,
      needs: item.needs,
      terms: termsOf(item.part.id),
    })),
  }
}

/** A quantity as the supplier sends it: at least the minimum, in whole packs (rule J2). */
export function wholePacks(quantity: number, terms: DraftLine['terms']): number {
  if (!terms) return quantity
  const { packSize, minimumQuantity } = terms
  return Math.ceil(Math.max(quantity, minimumQuantity) / packSize) * packSize
}

/** The line in whole packs; what was typed is kept beside it where that is less. */
export function inPacks(line: DraftLine): DraftLine {
  const { quantity, terms } = line
  if (!isCounted(quantity)) return line
  const packed = wholePacks(quantity, terms)
  return packed === quantity ? line : { ...line, quantity: packed, wanted: quantity }
}

/** The line with one more unit of the part, or one more pack. */
export function withOneMore(line: DraftLine): DraftLine {
  const step = line.terms?.packSize ?? stepsPerUnit(line.part.unit)
  return { ...inPacks({ ...line, quantity: (line.quantity || 0) + step }), wanted: null }
}

/** The line on other terms; a price that was typed stays. */
export function onTerms(line: DraftLine, terms: DraftLine['terms']): DraftLine {
  const wasTyped = line.unitPrice !== null && line.unitPrice !== (line.terms?.price ?? null)
  const asked = line.wanted ?? line.quantity
  return inPacks({
    ...line,
    terms,
    quantity: asked,
    wanted: null,
    unitPrice: wasTyped ? line.unitPrice : (terms?.price ?? null),
  })
}

/** A line that was just added on the terms that are known now: one unit was nobody's wish. */
export function onFirstTerms(line: DraftLine, terms: DraftLine['terms']): DraftLine {
  const isAsAdded = line.quantity === stepsPerUnit(line.part.unit)
  return { ...onTerms(line, terms), ...(isAsAdded && { wanted: null }) }
}

/** Rial of a line; null while its quantity or price is not said. */
export function priceOf({ quantity, unitPrice, part }: DraftLine): number | null {
  if (!isCounted(quantity) || unitPrice === null || !Number.isSafeInteger(unitPrice)) return null
  const rial = costOf({ quantity, unitCost: unitPrice, unit: part.unit })
  return Number.isFinite(rial) ? rial : null
}

/** The order as it would be sent, right or not. */
export function orderValues({ commandId, version, supplierId, note, lines }: OrderForm) {
  return {
    commandId,
    version,
    supplierId,
    note,
    lines: lines.map(({ id, part, quantity, unitPrice, note: own, repair, requestId }) => ({
      ...(id !== undefined && { id }),
      partId: part.id,
      quantity,
      unitPrice,
      note: own,
      repairId: repair?.id ?? null,
      requestId,
    })),
  }
}

function isCounted(quantity: number | null): quantity is number {
  return quantity !== null && Number.isSafeInteger(quantity) && quantity > 0
}
