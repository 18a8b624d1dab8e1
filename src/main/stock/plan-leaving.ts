import type { LedgerPlace, Movement } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import { fieldsOf, type LineFields, type LineInput, leavingUnits, openLines } from './open-lines'
import type { PlannedLine } from './post-movements'

type Way =
  | { readonly act: 'dispose' | 'lose' | 'use' | 'send_back'; readonly from: LedgerPlace }
  | {
      readonly act: 'move' | 'scrap' | 'issue' | 'return'
      readonly from: LedgerPlace
      readonly to: LedgerPlace
    }

/**
 * Lines that take parts from a place, unit by unit where they are serialised. Refused with NOT_FOUND, SERIALS_MISSING,
 * SERIAL_IN_STOCK (a serial twice), SERIAL_NOT_HERE, SERIAL_HELD.
 */
export async function planLeaving<Input extends LineInput>(
  work: Work,
  inputs: readonly Input[],
  /** The way of all lines, or that of each. */
  ways: Way | ((input: Input) => Way),
  fieldsAt: (index: number) => LineFields = fieldsOf,
): Promise<readonly PlannedLine[]> {
  const lines = await openLines(work, inputs, fieldsAt)
  const planned: PlannedLine[] = []
  for (const line of lines) {
    const { part, input, fields } = line
    const way = typeof ways === 'function' ? ways(input) : ways
    const units = await leavingUnits(work, line, way.from)
    const movements: readonly Movement[] = part.isSerialised
      ? units.map(unit => ({ ...way, quantity: 1, unit }))
      : [{ ...way, quantity: input.quantity }]
    const { requestId } = input
    planned.push({ part, movements, units, field: fields.quantity, ...(requestId && { requestId }) })
  }
  return planned
}
