import type { CountedPart } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findCountedSerial, type Serial } from './unit-repository'

type Counted = { readonly quantity: number; readonly serialNos: readonly string[] }

type Where = {
  readonly countId: Id
  readonly part: CountedPart
  /** The line that is counted anew. */
  readonly lineId: Id | null
}

/**
 * The serials of a serialised part, one for each piece and each once in the whole count (rule H11). Refused with
 * SERIALS_MISSING, COUNT_SERIAL_TWICE, INVALID_INPUT (serials of a part that has none).
 */
export async function serialsOf(
  work: Work,
  { quantity, serialNos }: Counted,
  { countId, part, lineId }: Where,
): Promise<readonly Serial[]> {
  const field = 'serialNos'
  if (!part.isSerialised) {
    if (serialNos.length === 0) return []
    refuse('INVALID_INPUT', { issues: [{ path: field, reason: 'invalid', values: {} }] })
  }
  const serials = serialNos
    .map(serialNo => ({ serialNo, serialKey: normalizeSerial(serialNo) }))
    .filter(({ serialKey }) => serialKey !== '')
  if (serials.length !== quantity) {
    refuse('SERIALS_MISSING', {
      field,
      values: { number: part.number, given: serials.length, needed: quantity },
    })
  }
  const keys = serials.map(({ serialKey }) => serialKey)
  const twice = serials.find(({ serialKey }, index) => keys.indexOf(serialKey) !== index)
  const asked = { countId, partId: part.id, keys, exceptLineId: lineId }
  const before = keys.length === 0 ? undefined : await findCountedSerial(work.trx, asked)
  const serial = before?.serialNo ?? twice?.serialNo
  if (serial !== undefined) {
    const values = { serial, number: part.number, place: before?.place ?? '–' }
    refuse('COUNT_SERIAL_TWICE', { field, values })
  }
  return serials
}
