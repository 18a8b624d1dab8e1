import type { Id } from '#shared/kernel/ids'
import type { PartRequest } from '#shared/part-requests/model'
import { stepsPerUnit } from '#shared/stock/units'

/** A part that is being asked for; a part stands in one line. */
export type AskLine = {
  readonly part: PartRequest['part'] & {
    /** Steps that could be reserved when it was chosen. */
    readonly available: number
  }
  /** Steps of the unit; null while empty, not a number while what is typed is none. */
  readonly quantity: number | null
  readonly note: string
}

/** The lines with one more piece of the part: in its line, or in a new one at the end. */
export function withAsked(lines: readonly AskLine[], part: AskLine['part']): readonly AskLine[] {
  const one = stepsPerUnit(part.unit)
  if (!lines.some(line => line.part.id === part.id)) return [...lines, { part, quantity: one, note: '' }]
  return lines.map(line =>
    line.part.id === part.id ? { ...line, quantity: (line.quantity || 0) + one } : line,
  )
}

export function withChanged(
  lines: readonly AskLine[],
  partId: Id,
  changed: Partial<Pick<AskLine, 'quantity' | 'note'>>,
): readonly AskLine[] {
  return lines.map(line => (line.part.id === partId ? { ...line, ...changed } : line))
}

/** Steps that will have to wait for stock; 0 where all of it can be reserved. */
export function waitsOf({ part, quantity }: AskLine): number {
  return Math.max(0, (quantity || 0) - part.available)
}

/** What would be sent, right or not. */
export function askedOf(lines: readonly AskLine[]) {
  return lines.map(({ part, quantity, note }) => ({ partId: part.id, quantity, note }))
}
