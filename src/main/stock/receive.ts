import type { Id } from '#shared/kernel/ids'
import type { Receive } from '#shared/stock/acts'
import { costIsUnusual } from '#shared/stock/cost-check'
import { costOf } from '#shared/stock/cost-of'
import type { LedgerPlace, Movement } from '#shared/stock/ledger'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { isKeeping, requirePlaces } from './ledger-places'
import type { KeptPart, KeptUnit } from './ledger-repository'
import { comingUnits, fieldsOf, type OpenLine, openLines } from './open-lines'
import { type PlannedLine, postLines, postMore } from './post-movements'
import { beginDocument, type DocumentFacts } from './write-posting'

type ReceiveLine = Receive['lines'][number]

/**
 * Takes goods in at what they cost. Refused with NOT_FOUND, PLACE_KIND, PART_INACTIVE, COST_UNUSUAL, SERIALS_MISSING,
 * SERIAL_IN_STOCK, VALUE_TOO_LARGE.
 */
export async function receive(work: Work, input: Receive): Promise<Id> {
  const places = await goalsOf(work, input)
  const planned = await planReceipt(work, input.lines, { places, placeId: input.placeId, before: 0 })
  return postLines(work, factsOf(input), planned)
}

/** Lines of a large receipt that are posted at once, within a few slices of the event loop. */
const linesAtOnce = 250

/**
 * Takes in what one receipt has too many lines of to post at once; `rest` is awaited between them and lets everything else
 * have its turn, so that it may throw. Refused as `receive` is, and with SERIAL_IN_STOCK for a serial in two of its lines.
 */
export async function receiveMany(work: Work, input: Receive, rest: () => Promise<void>): Promise<Id> {
  const { lines, placeId } = input
  const places = await goalsOf(work, input)
  const begun = await beginDocument(work, factsOf(input))
  for (let before = 0; before < lines.length; before += linesAtOnce) {
    const pack = lines.slice(before, before + linesAtOnce)
    const planned = await planReceipt(work, pack, { places, placeId, before })
    await postMore(work, begun, { lines: planned, before })
    await rest()
  }
  return begun.document.id
}

function goalsOf(work: Work, { placeId, lines }: Receive): Promise<ReadonlyMap<Id, LedgerPlace>> {
  const fields = new Map([[placeId, 'placeId']])
  for (const [index, { placeId: id }] of lines.entries()) {
    if (id && !fields.has(id)) fields.set(id, `lines.${index}.placeId`)
  }
  const asked = [...fields].map(([id, field]) => ({ id, field, isFit: isKeeping, isGoal: true }))
  return requirePlaces(work, asked)
}

function factsOf({ reference, reason }: Receive): DocumentFacts {
  return { action: 'stock.receive', kind: 'receipt', reference, reason }
}

type Goals = {
  readonly places: ReadonlyMap<Id, LedgerPlace>
  /** Where lines lie that name no place. */
  readonly placeId: Id
  /** Lines of the receipt before these. */
  readonly before: number
}

async function planReceipt(
  work: Work,
  inputs: readonly ReceiveLine[],
  { places, placeId, before }: Goals,
): Promise<readonly PlannedLine[]> {
  const lines = await openLines(work, inputs, index => fieldsOf(before + index))
  return lines.map((line, index) => {
    refuseInactive(line.part, line.fields.part)
    refuseUnusualCost(work, line, `lines.${before + index}.unitCost`)
    const to = places.get(line.input.placeId ?? placeId) ?? refuse('NOT_FOUND', { field: 'placeId' })
    return planLine(line, { to, units: comingUnits(work, line) })
  })
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
