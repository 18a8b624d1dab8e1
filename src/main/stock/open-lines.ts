import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { LedgerPlace } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findLedgerPlaces } from './ledger-place-repository'
import { findKeptParts, findUnitsBySerial, type KeptPart, type KeptUnit } from './ledger-repository'

export type LineInput = {
  readonly partId: Id
  readonly quantity: number
  readonly serialNos: readonly string[]
  /** The request of a repair that it is for. */
  readonly requestId?: Id
  /** What leaves a bag was issued for that request; otherwise for none (rule H5). */
  readonly isHeld?: boolean
}

/** A serial that a line names, with the unit that has it already. */
export type Piece = {
  readonly serialNo: string
  readonly serialKey: string
  readonly unit: KeptUnit | undefined
}

/** The fields of the input that a refusal points at. */
export type LineFields = { readonly part: string; readonly quantity: string; readonly serials: string }

/** A line of a document with the stock that it moves; a serialised part has one piece for each of the quantity. */
export type OpenLine<Input extends LineInput> = {
  readonly input: Input
  readonly part: KeptPart
  readonly pieces: readonly Piece[]
  readonly fields: LineFields
}

export function fieldsOf(index: number): LineFields {
  const line = `lines.${index}`
  return { part: `${line}.partId`, quantity: `${line}.quantity`, serials: `${line}.serialNos` }
}

/**
 * Reads the stock that the lines move, in the transaction that moves it. Refused with NOT_FOUND, SERIALS_MISSING,
 * SERIAL_IN_STOCK (a serial twice in one document), INVALID_INPUT (serials of a part that has none).
 */
export async function openLines<Input extends LineInput>(
  work: Work,
  inputs: readonly Input[],
  fieldsAt: (index: number) => LineFields = fieldsOf,
): Promise<readonly OpenLine<Input>[]> {
  const parts = await findKeptParts(
    work.trx,
    inputs.map(({ partId }) => partId),
  )
  const lines = inputs.map((input, index) => {
    const fields = fieldsAt(index)
    const part = parts.get(input.partId) ?? refuse('NOT_FOUND', { field: fields.part })
    return { input, part, fields, serials: serialsOf(part, input, fields) }
  })
  refuseSerialTwice(lines)
  const units = await unitsOf(work, lines)
  return lines.map(({ serials, ...line }) => ({
    ...line,
    pieces: serials.map(serial => ({ ...serial, unit: units.get(keyOf(line.part.id, serial.serialKey)) })),
  }))
}

type Serial = Pick<Piece, 'serialNo' | 'serialKey'>
type SerialLine = {
  readonly part: KeptPart
  readonly fields: LineFields
  readonly serials: readonly Serial[]
}

/** Exactly one serial for each piece of a serialised part, and none of another. */
function serialsOf(
  part: KeptPart,
  { quantity, serialNos }: LineInput,
  fields: LineFields,
): readonly Serial[] {
  if (!part.isSerialised) {
    if (serialNos.length === 0) return []
    refuse('INVALID_INPUT', { issues: [{ path: fields.serials, reason: 'invalid', values: {} }] })
  }
  const serials = serialNos
    .map(serialNo => ({ serialNo, serialKey: normalizeSerial(serialNo) }))
    .filter(({ serialKey }) => serialKey !== '')
  if (serials.length !== quantity) {
    const values = { number: part.number, given: serials.length, needed: quantity }
    refuse('SERIALS_MISSING', { field: fields.serials, values })
  }
  return serials
}

function refuseSerialTwice(lines: readonly SerialLine[]): void {
  const seen = new Set<string>()
  for (const { part, fields, serials } of lines) {
    for (const { serialNo, serialKey } of serials) {
      const key = keyOf(part.id, serialKey)
      if (seen.has(key)) refuseInStock(part, serialNo, fields)
      seen.add(key)
    }
  }
}

async function unitsOf(work: Work, lines: readonly SerialLine[]): Promise<ReadonlyMap<string, KeptUnit>> {
  const asked = lines.flatMap(({ part, serials }) =>
    serials.map(({ serialKey }) => ({ partId: part.id, serialKey })),
  )
  const found = asked.length === 0 ? [] : await findUnitsBySerial(work.trx, asked)
  return new Map(found.map(unit => [keyOf(unit.partId, unit.serialKey), unit]))
}

function keyOf(partId: Id, serialKey: string): string {
  return `${partId} ${serialKey}`
}

function refuseInStock(part: KeptPart, serialNo: string, fields: LineFields): never {
  return refuse('SERIAL_IN_STOCK', {
    field: fields.serials,
    values: { number: part.number, serial: serialNo },
  })
}

/** The units that come in: one that was here before comes back as the same. Refused with SERIAL_IN_STOCK. */
export function comingUnits(work: Work, { part, pieces, fields }: OpenLine<LineInput>): readonly KeptUnit[] {
  return pieces.map(({ serialNo, serialKey, unit }) => {
    if (unit?.whereabouts === 'place') refuseInStock(part, unit.serialNo, fields)
    return unit ?? { ...outside, id: work.newId(), partId: part.id, serialNo, serialKey }
  })
}

const outside = { whereabouts: 'out', placeId: null, cost: 0 } as const

/**
 * The units that leave a place. Refused with SERIAL_NOT_HERE, also where it was not issued for the request that it should
 * be of, and with SERIAL_HELD where it was issued for one that this line is not of.
 */
export async function leavingUnits(
  work: Work,
  { part, input, pieces, fields }: OpenLine<LineInput>,
  from: LedgerPlace,
): Promise<readonly KeptUnit[]> {
  const requestId = input.isHeld ? input.requestId : undefined
  const units: KeptUnit[] = []
  for (const { serialNo, unit } of pieces) {
    const isHere = unit?.placeId === from.id && (requestId === undefined || unit.heldFor === requestId)
    if (!isHere) return refuseNotHere(work, { part, serialNo, field: fields.serials, from })
    if (unit.heldFor && requestId === undefined) {
      refuse('SERIAL_HELD', { field: fields.serials, values: { number: part.number, serial: serialNo } })
    }
    units.push(unit)
  }
  return units
}

type NotHere = {
  readonly part: KeptPart
  readonly serialNo: string
  readonly field: string | undefined
  readonly from: LedgerPlace
}

export async function refuseNotHere({ trx }: Work, { part, serialNo, field, from }: NotHere): Promise<never> {
  const place = (await findLedgerPlaces(trx, [from.id])).get(from.id)?.name ?? ''
  const values = { number: part.number, serial: serialNo, place }
  return refuse('SERIAL_NOT_HERE', { ...(field && { field }), values })
}
