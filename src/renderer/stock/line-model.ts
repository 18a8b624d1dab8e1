import { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { Part } from '#shared/stock/part'
import { partUnits, stepsPerUnit } from '#shared/stock/units'

const linePartSchema = z.object({
  id: z.string(),
  number: z.string(),
  names: z.object({ fa: z.string(), ar: z.string(), en: z.string() }),
  unit: z.enum(partUnits),
  isSerialised: z.boolean(),
  /** Rial of one unit at the last receipt; null where there was none, or for who may not see costs. */
  lastCost: z.number().nullable(),
})

/** What a line of a document knows of its part. */
export type LinePart = z.infer<typeof linePartSchema>

export const lineSchema = z.object({
  part: linePartSchema,
  /** Steps of the unit; null while empty, not a number while what is typed is none. */
  quantity: z.number().nullable(),
  /** A serialised part has one of them for each piece, and no quantity of its own. */
  serialNos: z.array(z.string()),
  /** Rial of one unit, where the document asks for it. */
  unitCost: z.number().nullable(),
  isCostSure: z.boolean(),
  /** The person has said that more came than was expected, or what nobody expected. */
  isOverSure: z.boolean().default(false),
})

/** A line of a document that is being made; a part stands in one line. */
export type Line = z.infer<typeof lineSchema>

export function linePartOf({ id, number, names, unit, isSerialised, lastCost }: Part): LinePart {
  return { id, number, names, unit, isSerialised, lastCost }
}

/** The lines with one more piece of the part: in its line, or in a new one at the end. */
export function withPiece(lines: readonly Line[], part: LinePart, pieces = 1): Line[] {
  const found = lineOf(lines, part.id)
  if (!found) return [...lines, newLine(part, pieces)]
  if (part.isSerialised) return [...lines]
  return withLine(lines, part.id, {
    quantity: (found.quantity || 0) + pieces * stepsPerUnit(part.unit),
  })
}

/** The lines with one of them changed. */
export function withLine(lines: readonly Line[], partId: Id, changed: Partial<Line>): Line[] {
  return lines.map(line => (line.part.id === partId ? { ...line, ...changed } : line))
}

export function lineOf(lines: readonly Line[], partId: Id | undefined): Line | undefined {
  return lines.find(({ part }) => part.id === partId)
}

/** Whether the line has the serial already, however it is spelled. */
export function hasSerial({ serialNos }: Line, serialNo: string): boolean {
  const key = normalizeSerial(serialNo)
  return serialNos.some(other => normalizeSerial(other) === key)
}

/** Steps of the unit that the line is about; null while they are not said. */
export function quantityOf({ part, serialNos, quantity }: Line): number | null {
  return part.isSerialised ? serialNos.length : quantity
}

/** A line that was begun: of nothing yet, or of some pieces. */
export function newLine(part: LinePart, pieces?: number): Line {
  return {
    part,
    quantity: part.isSerialised || pieces === undefined ? null : pieces * stepsPerUnit(part.unit),
    serialNos: [],
    unitCost: null,
    isCostSure: false,
    isOverSure: false,
  }
}
