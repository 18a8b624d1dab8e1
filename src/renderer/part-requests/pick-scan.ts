import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { PickLine } from '#shared/part-requests/model'
import type { Place } from '#shared/stock/place'
import { isComplete, type PickState, pickedOf, serialIn, withOneMore, withPicked } from './pick-state'

/** What a scan on the pick list means; the sentence of each kind stands in i18n. */
export type PickAnswer =
  | { readonly kind: 'place'; readonly placeId: Id; readonly place: string; readonly count: number }
  | { readonly kind: 'empty_place'; readonly place: string }
  | { readonly kind: 'ticked'; readonly line: PickLine; readonly state: PickState }
  | { readonly kind: 'complete' | 'needs_serial' | 'elsewhere'; readonly line: PickLine }
  | { readonly kind: 'serial_twice' | 'unknown'; readonly code: string }

type Standing = {
  /** In walking order. */
  readonly lines: readonly PickLine[]
  readonly state: PickState
  /** Every place, also those that nothing is to be taken from. */
  readonly places: readonly Pick<Place, 'code' | 'name'>[]
  /** Where the picker stands: the place that was scanned last. */
  readonly placeId: Id | undefined
}

/** Reads a code that was scanned while picking: a place, the serial of a unit, a barcode or number of a part. */
export function answerScan(code: string, standing: Standing): PickAnswer {
  return placeAnswer(code, standing) ?? serialAnswer(code, standing) ?? partAnswer(code, standing)
}

function placeAnswer(code: string, { lines, places }: Standing): PickAnswer | undefined {
  const key = normalizeSerial(code)
  const here = lines.filter(({ place }) => place.code !== '' && normalizeSerial(place.code) === key)
  const [first] = here
  if (first) return { kind: 'place', placeId: first.place.id, place: first.place.name, count: here.length }
  const other = places.find(place => place.code !== '' && normalizeSerial(place.code) === key)
  return other && { kind: 'empty_place', place: other.name }
}

/** A unit lies in one place, but several repairs may wait for it: whichever lacks one takes it. */
function serialAnswer(code: string, { lines, state, placeId }: Standing): PickAnswer | undefined {
  const having = lines.filter(line => serialIn(line, code) !== undefined)
  const serialNo = having[0] && serialIn(having[0], code)
  if (!serialNo) return undefined
  if (having.some(line => pickedOf(state, line).serialNos.includes(serialNo))) {
    return { kind: 'serial_twice', code }
  }
  const open = having.find(line => !isComplete(state, line))
  if (!open) return { kind: 'complete', line: having[0] as PickLine }
  if (placeId !== undefined && open.place.id !== placeId) return { kind: 'elsewhere', line: open }
  const serialNos = [...pickedOf(state, open).serialNos, serialNo]
  return { kind: 'ticked', line: open, state: withPicked(state, open, { serialNos }) }
}

function partAnswer(code: string, { lines, state, placeId }: Standing): PickAnswer {
  const key = normalizeSerial(code)
  const having = lines.filter(({ part }) =>
    [part.number, ...part.barcodes].some(each => normalizeSerial(each) === key),
  )
  const here = having.filter(({ place }) => placeId === undefined || place.id === placeId)
  const line = here.find(each => !isComplete(state, each))
  if (line?.part.isSerialised) return { kind: 'needs_serial', line }
  if (line) return { kind: 'ticked', line, state: withOneMore(state, line) }
  const elsewhere = having.find(each => !isComplete(state, each))
  if (elsewhere) return { kind: 'elsewhere', line: elsewhere }
  const [done] = having
  return done ? { kind: 'complete', line: done } : { kind: 'unknown', code }
}

/** Whether the scan did what the picker wanted. */
export function isRight({ kind }: PickAnswer): boolean {
  return kind === 'place' || kind === 'ticked'
}
