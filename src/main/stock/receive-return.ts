import type { Id } from '#shared/kernel/ids'
import type { LedgerPlace, Movement } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import { isKeeping, requirePlace } from './ledger-places'
import { comingUnits, type LineInput, type OpenLine, openLines } from './open-lines'
import { type PlannedLine, postLines } from './post-movements'

export type ReturningLine = LineInput & {
  /** Rial of all of it: what left the stock when it was sent. */
  readonly value: number
}

type Returning = {
  /** The procedure that takes it, for the audit. */
  readonly action: string
  readonly placeId: Id
  readonly reference: string
  readonly reason: string
  readonly lines: readonly ReturningLine[]
}

/**
 * Takes in what a supplier sends for what went back, at the value that left with it; no price was paid, so the last cost
 * stays (rule J3). Refused with NOT_FOUND, PLACE_KIND, SERIALS_MISSING, SERIAL_IN_STOCK, VALUE_TOO_LARGE.
 */
export async function receiveReturn(
  work: Work,
  { action, placeId, reference, reason, lines }: Returning,
): Promise<Id> {
  const to = await requirePlace(work, { id: placeId, field: 'placeId', isFit: isKeeping, isGoal: true })
  const planned = (await openLines(work, lines)).map(line => planLine(work, line, to))
  return postLines(work, { action, kind: 'return_receipt', reference, reason }, planned)
}

function planLine(work: Work, line: OpenLine<ReturningLine>, to: LedgerPlace): PlannedLine {
  const { part, input, fields } = line
  const { quantity, value } = input
  const coming = { act: 'receive_return', to, quantity, value } as const
  const units = comingUnits(work, line).map(unit => ({ ...unit, cost: value }))
  const movements: readonly Movement[] = part.isSerialised
    ? units.map(unit => ({ ...coming, unit }))
    : [coming]
  return { part, movements, units, field: fields.quantity }
}
