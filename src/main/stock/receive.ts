import type { Id } from '#shared/kernel/ids'
import { costIsUnusual } from '#shared/stock/cost-check'
import { costOf } from '#shared/stock/cost-of'
import type { Receive } from '#shared/stock/document'
import type { LedgerPlace, Movement } from '#shared/stock/ledger'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { isKeeping, requirePlaces } from './ledger-places'
import type { KeptPart, KeptUnit } from './ledger-repository'
import { comingUnits, type OpenLine, openLines } from './open-lines'
import { type PlannedLine, postLines } from './post-movements'

type ReceiveLine = Receive['lines'][number]

/**
 * Takes goods in at what they cost. Refused with NOT_FOUND, PLACE_KIND, PART_INACTIVE, COST_UNUSUAL, SERIALS_MISSING,
 * SERIAL_IN_STOCK, VALUE_TOO_LARGE.
 */
export async function receive(work: Work, input: Receive): Promise<Id> {
  const { placeId, reference, reason } = input
  const places = await requirePlaces(work, [
    { id: placeId, field: 'placeId', isFit: isKeeping, isGoal: true },
    ...input.lines.flatMap(({ placeId: id }, index) =>
      id ? [{ id, field: `lines.${index}.placeId`, isFit: isKeeping, isGoal: true }] : [],
    ),
  ])
  const lines = await openLines(work, input.lines)
  const planned = lines.map((line, index) => {
    refuseInactive(line.part, line.fields.part)
    refuseUnusualCost(work, line, `lines.${index}.unitCost`)
    const to = places.get(line.input.placeId ?? placeId) ?? refuse('NOT_FOUND', { field: 'placeId' })
    return planLine(line, { to, units: comingUnits(work, line) })
  })
  return postLines(work, { action: 'stock.receive', kind: 'receipt', reference, reason }, planned)
}

/** Refused with PART_INACTIVE: what is no longer kept does not come in. */
export function refuseInactive({ isActive, number }: KeptPart, field: string): void {
  if (!isActive) refuse('PART_INACTIVE', { field, values: { number } })
}

function refuseUnusualCost(work: Work, { input, part }: OpenLine<ReceiveLine>, field: string): void {
  const { unitCost, isCostSure } = input
  const { lastCost } = part
  if (isCostSure || lastCost === null || !costIsUnusual(unitCost, lastCost)) return
  // Who may not see costs is told that it is unusual, and not what it was (rule M2).
  const shown = may(work, 'stock.viewCosts') ? lastCost : '—'
  refuse('COST_UNUSUAL', { field, values: { number: part.number, last: shown, cost: unitCost } })
}

type Coming = { readonly to: LedgerPlace; readonly units: readonly KeptUnit[] }

function planLine({ input, part, fields }: OpenLine<ReceiveLine>, { to, units }: Coming): PlannedLine {
  const { quantity, unitCost } = input
  const costed = units.map(unit => ({ ...unit, cost: unitCost }))
  const coming = { act: 'receive', to } as const
  const movements: readonly Movement[] = part.isSerialised
    ? costed.map(unit => ({ ...coming, quantity: 1, value: unit.cost, unit }))
    : [{ ...coming, quantity, value: costOf({ quantity, unitCost, unit: part.unit }) }]
  return { part, movements, units: costed, lastCost: unitCost, field: fields.quantity }
}
