import type { LedgerPlace, Movement } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import { type LineInput, leavingUnits, openLines } from './open-lines'
import type { PlannedLine } from './post-movements'

type Way =
  | { readonly act: 'dispose' | 'lose'; readonly from: LedgerPlace }
  | { readonly act: 'move' | 'scrap'; readonly from: LedgerPlace; readonly to: LedgerPlace }

/**
 * Lines that take parts from a place, unit by unit where they are serialised. Refused with NOT_FOUND, SERIALS_MISSING,
 * SERIAL_IN_STOCK (a serial twice), SERIAL_NOT_HERE.
 */
export async function planLeaving(
  work: Work,
  inputs: readonly LineInput[],
  way: Way,
): Promise<readonly PlannedLine[]> {
  const lines = await openLines(work, inputs)
  const planned: PlannedLine[] = []
  for (const line of lines) {
    const { part, input, fields } = line
    const units = await leavingUnits(work, line, way.from)
    const movements: readonly Movement[] = part.isSerialised
      ? units.map(unit => ({ ...way, quantity: 1, unit }))
      : [{ ...way, quantity: input.quantity }]
    planned.push({ part, movements, units, field: fields.quantity })
  }
  return planned
}
