import type { Identified } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { normalizeSerial } from '#shared/kernel/imei'
import type { Context } from '../kernel/context'
import { codeKey } from '../stock/code-key'
import { findCoded } from './code-repository'
import { requireCount } from './read-count'

type Asked = { readonly countId: Id; readonly code: string; readonly partId?: Id | undefined }

/**
 * What a code is in a count: a place, else a part by barcode or number, else a piece by its serial. How much there is of
 * it is never told. Refused with NOT_FOUND.
 */
export async function identify({ db }: Context, { countId, code, partId }: Asked): Promise<Identified> {
  await requireCount(db.reader, countId)
  const asked = { countId, key: codeKey(code), serialKey: normalizeSerial(code), partId: partId ?? null }
  const { place, part, unit } = await findCoded(db.reader, asked)
  if (place) return place.isOfCount ? { kind: 'place', place: place.place } : outside(place.place.name)
  if (part) return part.isOfCount ? { kind: 'part', part: part.part } : outside(part.part.number)
  if (unit) return { kind: 'unit', part: unit.part, serialNo: unit.serialNo }
  return { kind: 'unknown' }
}

function outside(name: string): Identified {
  return { kind: 'outside', name }
}
