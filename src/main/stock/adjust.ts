import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { adjustSchema } from '#shared/stock/acts'
import { costOf } from '#shared/stock/cost-of'
import { foundCost } from '#shared/stock/found-cost'
import type { LedgerPlace, Movement } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import { requirePlace } from './ledger-places'
import {
  comingUnits,
  type LineFields,
  type LineInput,
  leavingUnits,
  type OpenLine,
  openLines,
} from './open-lines'
import { type PlannedLine, postLines } from './post-movements'
import { refuseInactive } from './receive'

type Adjust = z.infer<typeof adjustSchema>

const fields: LineFields = { part: 'partId', quantity: 'change', serials: 'serialNos' }

/**
 * Puts the ledger right by what was found or is missing at a place. What is found without a cost leaves the average as
 * it is (rule I4). Refused with NOT_FOUND, PLACE_KIND, PART_INACTIVE, SERIALS_MISSING, SERIAL_IN_STOCK,
 * SERIAL_NOT_HERE, STOCK_SHORT, STOCK_RESERVED, VALUE_TOO_LARGE.
 */
export async function adjust(work: Work, input: Adjust): Promise<Id> {
  const { partId, placeId, change, serialNos, reason } = input
  const isFound = change > 0
  const place = await requirePlace(work, {
    id: placeId,
    field: 'placeId',
    isFit: kind => kind !== 'transit',
    isGoal: isFound,
  })
  const lines = await openLines(work, [{ partId, quantity: Math.abs(change), serialNos }], () => fields)
  const planned: PlannedLine[] = []
  for (const line of lines) {
    planned.push(isFound ? planFound(work, line, { input, place }) : await planLost(work, line, place))
  }
  return postLines(work, { action: 'stock.adjust', kind: 'adjustment', reference: '', reason }, planned)
}

type Found = { readonly input: Adjust; readonly place: LedgerPlace }

function planFound(work: Work, line: OpenLine<LineInput>, { input, place }: Found): PlannedLine {
  const { part } = line
  const { quantity } = line.input
  const { unitCost } = input
  refuseInactive(part, fields.part)
  const units = comingUnits(work, line).map(unit => ({
    ...unit,
    cost: unitCost ?? foundCost(unit.cost, part.stock),
  }))
  const found = { act: 'find', to: place } as const
  const value = unitCost === null ? null : costOf({ quantity, unitCost, unit: part.unit })
  const movements: readonly Movement[] = part.isSerialised
    ? units.map(unit => ({ ...found, quantity: 1, value: unit.cost, unit }))
    : [{ ...found, quantity, value }]
  return { part, movements, units, field: fields.quantity }
}

async function planLost(work: Work, line: OpenLine<LineInput>, from: LedgerPlace): Promise<PlannedLine> {
  const { part } = line
  const units = await leavingUnits(work, line, from)
  const movements: readonly Movement[] = part.isSerialised
    ? units.map(unit => ({ act: 'lose', from, quantity: 1, unit }))
    : [{ act: 'lose', from, quantity: line.input.quantity }]
  return { part, movements, units, field: fields.quantity }
}
