import type { Id } from '#shared/kernel/ids'
import type { PickLine } from '#shared/part-requests/model'
import { allocate, type Pick as Share } from '#shared/part-requests/pick'
import type { Context } from '../kernel/context'
import { type Lying, wherePartsLie } from '../stock/where-parts-lie'
import { findReserved, findSerialsIn, type ReservedRequest } from './pick-repository'

const most = 500

type Picked = Share<ReservedRequest, Lying>

type Asked = { readonly technicianId?: Id | undefined }

export type PickSheet = {
  /** At most 500, in walking order. */
  readonly lines: PickLine[]
  /** How many lines there are besides. */
  readonly more: number
}

/**
 * Where a picker finds what is reserved and not issued yet. A bin is promised to the older request first, whoever's list
 * it is.
 */
export async function pickSheet({ db }: Context, { technicianId }: Asked): Promise<PickSheet> {
  const reserved = await findReserved(db.reader)
  const partIds = reserved.map(({ partId }) => partId)
  const all = allocate(reserved, await wherePartsLie(db.reader, partIds))
    .filter(({ request }) => technicianId === undefined || request.repair.technician?.id === technicianId)
    .toSorted((a, b) => a.lying.step - b.lying.step || a.request.seq - b.request.seq)
  const picks = all.slice(0, most)
  const serials = await serialsOf(db.reader, picks)
  const lines = picks.map(pick => lineOf(pick, serials.get(keyOf(pick)) ?? []))
  return { lines, more: all.length - picks.length }
}

/** The lines of the sheet alone. */
export async function pickList(context: Context, asked: Asked): Promise<PickLine[]> {
  return (await pickSheet(context, asked)).lines
}

/** Of serialised parts alone. */
async function serialsOf(
  db: Context['db']['reader'],
  picks: readonly Picked[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = picks.filter(({ request }) => request.part.isSerialised)
  if (asked.length === 0) return new Map()
  const found = await findSerialsIn(
    db,
    asked.map(({ request, lying }) => ({ partId: request.partId, placeId: lying.place.id })),
  )
  return new Map(found.map(({ partId, placeId, serialNos }) => [`${partId} ${placeId}`, serialNos]))
}

function keyOf({ request, lying }: Picked): string {
  return `${request.partId} ${lying.place.id}`
}

function lineOf({ request, lying, quantity }: Picked, serialNos: readonly string[]): PickLine {
  const { id, repair, part, note, at } = request
  return { requestId: id, repair, part, place: lying.place, quantity, serialNos: [...serialNos], note, at }
}
