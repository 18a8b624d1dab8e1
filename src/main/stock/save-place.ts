import { isInStores, isOnHand, mayStandBelow, type Place, type PlaceEdit } from '#shared/stock/place'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import {
  deactivatePlaces,
  findPlace,
  findPlaceSurroundings,
  findPlacesBelow,
  hasHeldForRepairs,
  insertPlace,
  updatePlace,
} from './place-repository'
import { inWalkingOrder } from './walking-order'

type Edit = Omit<PlaceEdit, 'commandId'>

/**
 * Makes a place, or changes one that is as the person saw it; giving it up gives up everything below it. Refused with
 * NOT_FOUND, CHANGED_MEANWHILE, PLACE_KIND where it cannot stand there as this, PLACE_CODE_TAKEN, PLACE_HOLDER_TAKEN,
 * PLACE_NOT_EMPTY where parts lie in what is given up or counts differently, and BAG_IN_LEDGER where it was another's.
 */
export async function savePlace(work: Work, edit: Edit): Promise<Place> {
  const { trx } = work
  const before = edit.id === undefined ? undefined : ((await findPlace(trx, edit.id)) ?? refuse('NOT_FOUND'))
  if ((before?.version ?? 0) !== edit.version) refuse('CHANGED_MEANWHILE')
  const below = before ? await findPlacesBelow(trx, before.id) : []
  await refuseWrongStand(work, edit, below)
  if (before) refuseFull(before, edit, below)
  if (before) await refuseOtherHolder(work, before, edit)
  const after = await placeOf(work, edit, before)
  await (before ? updatePlace(trx, after) : insertPlace(trx, after, work.now))
  await record(work, {
    action: 'stock.savePlace',
    entity: 'stock_place',
    entityId: after.id,
    ...(before && { before: audited(before) }),
    after: audited(after),
  })
  if (!after.isActive) await giveUp(work, below)
  return after
}

/** A place stands where its kind may, and so does everything that hangs below it. */
async function refuseWrongStand(
  work: Work,
  { id, kind, parentId, isActive }: Edit,
  below: readonly Place[],
): Promise<void> {
  if (kind === 'transit') refuse('PLACE_KIND', { field: 'kind' })
  const parent =
    parentId === null
      ? null
      : ((await findPlace(work.trx, parentId)) ?? refuse('NOT_FOUND', { field: 'parentId' }))
  const isRing = parent !== null && [id, ...below.map(place => place.id)].includes(parent.id)
  const isGivenUp = isActive && parent?.isActive === false
  if (isRing || isGivenUp || !mayStandBelow(kind, parent?.kind ?? null)) {
    refuse('PLACE_KIND', { field: 'parentId' })
  }
  const children = below.filter(place => place.parentId === id)
  if (!children.every(child => mayStandBelow(child.kind, kind))) refuse('PLACE_KIND', { field: 'kind' })
}

/** The kind says whether what lies there is on hand and can be promised, so it changes only where nothing lies. */
function refuseFull(before: Place, { kind, isActive }: Edit, below: readonly Place[]): void {
  const countsOtherwise =
    isOnHand(before.kind) !== isOnHand(kind) || isInStores(before.kind) !== isInStores(kind)
  if (countsOtherwise && before.parts > 0) {
    refuse('PLACE_NOT_EMPTY', { field: 'kind', values: { name: before.name } })
  }
  if (isActive || !before.isActive) return
  const full = [before, ...inWalkingOrder(below)].find(({ parts }) => parts > 0)
  if (full) refuse('PLACE_NOT_EMPTY', { field: 'isActive', values: { name: full.name } })
}

/** Who got parts for repairs stands in the ledger by their bag, so it stays theirs. */
async function refuseOtherHolder({ trx }: Work, before: Place, { kind, holderId }: Edit): Promise<void> {
  const isTheirs = kind === 'bag' && holderId === before.holder?.id
  if (before.holder === null || isTheirs || !(await hasHeldForRepairs(trx, before.id))) return
  refuse('BAG_IN_LEDGER', { field: 'holderId', values: { name: before.holder.name } })
}

async function placeOf(work: Work, edit: Edit, before: Place | undefined): Promise<Place> {
  const { parentId, kind, name, code, walkOrder, isActive } = edit
  const id = before?.id ?? work.newId()
  // A bag alone is somebody's own.
  const holderId = kind === 'bag' ? edit.holderId : null
  const { codeOwner, holder } = await findPlaceSurroundings(work.trx, { placeId: id, code, holderId })
  if (codeOwner !== undefined) refuse('PLACE_CODE_TAKEN', { field: 'code', values: { name: codeOwner } })
  if (holder?.holds) refuse('PLACE_HOLDER_TAKEN', { field: 'holderId', values: { name: holder.name } })
  // Who left keeps a bag that was theirs, but gets no other.
  const isHere = holder?.isActive || before?.holder?.id === holderId
  if (holderId !== null && !(holder && isHere)) refuse('NOT_FOUND', { field: 'holderId' })
  return {
    id,
    parentId,
    kind,
    name,
    code,
    walkOrder,
    holder: holderId === null || !holder ? null : { id: holderId, name: holder.name },
    isActive,
    parts: before?.parts ?? 0,
    version: edit.version + 1,
  }
}

async function giveUp(work: Work, below: readonly Place[]): Promise<void> {
  const active = below.filter(({ isActive }) => isActive)
  if (active.length === 0) return
  await deactivatePlaces(
    work.trx,
    active.map(({ id }) => id),
  )
  const acts = active.map(place => ({
    action: 'stock.savePlace',
    entity: 'stock_place',
    entityId: place.id,
    before: audited(place),
    after: audited({ ...place, isActive: false, version: place.version + 1 }),
  }))
  await record(work, ...acts)
}

/** What lies there is no fact of a place. */
function audited({ parts: _, ...facts }: Place): Omit<Place, 'parts'> {
  return facts
}
