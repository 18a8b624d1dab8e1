import type { Id } from '#shared/kernel/ids'
import type { LedgerPlace } from '#shared/stock/ledger'
import type { PlaceKind } from '#shared/stock/place'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findLedgerPlaces, findTransitPlace, insertTransitPlace } from './ledger-place-repository'

/** Where parts are kept in somebody's care: all but scrap, and the way between two places. */
export function isKeeping(kind: PlaceKind): boolean {
  return kind !== 'scrap' && kind !== 'transit'
}

export function isScrap(kind: PlaceKind): boolean {
  return kind === 'scrap'
}

export type AskedPlace = {
  readonly id: Id
  /** The field of the input that named it. */
  readonly field: string
  readonly isFit: (kind: PlaceKind) => boolean
  /** Parts come to it; one that is given up takes none. */
  readonly isGoal: boolean
}

/** The places that a document names, by id. Refused with NOT_FOUND, PLACE_KIND. */
export async function requirePlaces(
  work: Work,
  asked: readonly AskedPlace[],
): Promise<ReadonlyMap<Id, LedgerPlace>> {
  const found = await findLedgerPlaces(
    work.trx,
    asked.map(({ id }) => id),
  )
  for (const { id, field, isFit, isGoal } of asked) {
    const place = found.get(id) ?? refuse('NOT_FOUND', { field })
    if (!isFit(place.kind) || (isGoal && !place.isActive)) refuse('PLACE_KIND', { field })
  }
  return found
}

/** One of `requirePlaces`. */
export async function requirePlace(work: Work, asked: AskedPlace): Promise<LedgerPlace> {
  const places = await requirePlaces(work, [asked])
  return places.get(asked.id) ?? refuse('NOT_FOUND', { field: asked.field })
}

/** Those of the places that still take parts and are of such a kind, by id. */
export async function findOpenPlaces(
  { trx }: Work,
  ids: readonly Id[],
  isFit: AskedPlace['isFit'],
): Promise<ReadonlyMap<Id, LedgerPlace>> {
  const found = await findLedgerPlaces(trx, ids)
  return new Map([...found].filter(([, { kind, isActive }]) => isActive && isFit(kind)))
}

/** A way from one place to another that both exist and are not the same. Refused with SAME_PLACE too. */
export async function requireWay(
  work: Work,
  from: Omit<AskedPlace, 'isGoal'>,
  to: Omit<AskedPlace, 'isGoal'>,
): Promise<{ readonly from: LedgerPlace; readonly to: LedgerPlace }> {
  if (from.id === to.id) refuse('SAME_PLACE', { field: to.field })
  const places = await requirePlaces(work, [
    { ...from, isGoal: false },
    { ...to, isGoal: true },
  ])
  return {
    from: places.get(from.id) ?? refuse('NOT_FOUND', { field: from.field }),
    to: places.get(to.id) ?? refuse('NOT_FOUND', { field: to.field }),
  }
}

/** The one place of what is between two places; made when it is first needed. */
export async function transitPlace(work: Work): Promise<LedgerPlace> {
  const known = await findTransitPlace(work.trx)
  if (known !== undefined) return { id: known, kind: 'transit' }
  const place = { id: work.newId(), kind: 'transit' } as const
  await insertTransitPlace(work.trx, { id: place.id, at: work.now })
  await record(work, {
    action: 'stock.transfer',
    entity: 'stock_place',
    entityId: place.id,
    after: place,
  })
  return place
}
