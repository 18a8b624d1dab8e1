import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { PickLine } from '#shared/part-requests/model'
import { stepsPerUnit } from '#shared/stock/units'

/** What was taken of a line so far, and who gets it where its repair has no technician. */
export type Picked = {
  readonly quantity: number
  readonly serialNos: readonly string[]
  readonly holderId: Id | null
}

/** By the key of its line (see `lineKey`). */
export type PickState = Readonly<Record<string, Picked>>

const nothing: Picked = { quantity: 0, serialNos: [], holderId: null }

/** A request may be picked from several places: each is a line. */
export function lineKey({ requestId, place }: Pick<PickLine, 'requestId' | 'place'>): string {
  return `${requestId} ${place.id}`
}

/** What was taken of the line: no more of it than there is to take now. */
export function pickedOf(state: PickState, line: PickLine): Picked {
  const picked = state[lineKey(line)] ?? nothing
  if (!line.part.isSerialised) return { ...picked, quantity: Math.min(picked.quantity, line.quantity) }
  const serialNos = picked.serialNos
    .filter(serialNo => line.serialNos.includes(serialNo))
    .slice(0, line.quantity)
  return { ...picked, serialNos, quantity: serialNos.length }
}

export function isComplete(state: PickState, line: PickLine): boolean {
  return pickedOf(state, line).quantity >= line.quantity
}

export function withPicked(state: PickState, line: PickLine, changed: Partial<Picked>): PickState {
  return { ...state, [lineKey(line)]: { ...pickedOf(state, line), ...changed } }
}

/** The state with one more piece of a line that is not of serials, never more than is to be taken. */
export function withOneMore(state: PickState, line: PickLine): PickState {
  const quantity = pickedOf(state, line).quantity + stepsPerUnit(line.part.unit)
  return withPicked(state, line, { quantity: Math.min(quantity, line.quantity) })
}

/** The serial as it is kept, of those that lie there; undefined where it is none of them. */
export function serialIn({ serialNos }: PickLine, code: string): string | undefined {
  const key = normalizeSerial(code)
  return serialNos.find(serialNo => normalizeSerial(serialNo) === key)
}

/** Who takes the line: whoever works on the repair, or who was chosen; null while nobody is. */
export function holderOf(state: PickState, line: PickLine): Id | null {
  return line.repair.technician?.id ?? pickedOf(state, line).holderId
}

/** The lines of which something was taken, as they are sent. */
export function issueLines(state: PickState, lines: readonly PickLine[]) {
  return lines
    .filter(line => pickedOf(state, line).quantity > 0)
    .map(line => {
      const { quantity, serialNos, holderId } = pickedOf(state, line)
      return {
        requestId: line.requestId,
        placeId: line.place.id,
        quantity,
        serialNos: [...serialNos],
        ...(line.repair.technician === null && holderId !== null && { holderId }),
      }
    })
}
