import type { Id } from '#shared/kernel/ids'
import { originsOf } from '#shared/part-requests/origins'
import { stepped } from '#shared/part-requests/steps'
import type { LedgerPlace } from '#shared/stock/ledger'
import { isInStores } from '#shared/stock/place'
import type { Work } from '../kernel/context'
import { bagOf } from '../stock/bag-of'
import { bringBack, type ReturnLine } from '../stock/fit-parts'
import { findOpenPlaces } from '../stock/ledger-places'
import { type Change, changeRequests } from './change-requests'
import { findHeldPieces, findTrips, type HeldPieces } from './origin-repository'
import type { RequestFacts } from './request-repository'

/**
 * Brings what lies in bags for these requests back to where each piece was issued from, by one document for each bag
 * (rule B9). What never was in stores, or came from a place that was given up since, stays in the bag.
 */
export async function bringUnusedBack(work: Work, requests: readonly RequestFacts[]): Promise<void> {
  const origins = await originsAmong(work, requests)
  const places = await findOpenPlaces(
    work,
    origins.map(({ placeId }) => placeId),
    isInStores,
  )
  const going = requests
    .map((request): Going => ({ request, lines: linesOf(request, origins, places) }))
    .filter(({ lines }) => lines.length > 0)
  await changeRequests(work, 'partRequests.giveBack', going.map(withdrawn))
  for (const holderId of new Set(requests.map(request => request.holderId))) {
    const held = going.filter(({ request }) => request.holderId === holderId)
    if (holderId !== null && held.length > 0) await bringHeldBack(work, holderId, held)
  }
}

type Going = { readonly request: RequestFacts; readonly lines: readonly ReturnLine[] }

function linesOf(
  { id, partId }: RequestFacts,
  origins: readonly HeldPieces[],
  places: ReadonlyMap<Id, LedgerPlace>,
): readonly ReturnLine[] {
  return origins.flatMap(({ requestId, placeId, quantity, serialNos }) => {
    const to = places.get(placeId)
    return requestId === id && to ? [{ requestId, partId, quantity, serialNos, to }] : []
  })
}

function withdrawn({ request, lines }: Going): Change<RequestFacts> {
  const quantity = lines.reduce((sum, line) => sum + line.quantity, 0)
  return { before: request, after: stepped(request, { from: 'issued', to: 'withdrawn', quantity }) }
}

async function bringHeldBack(work: Work, holderId: Id, held: readonly Going[]): Promise<void> {
  await bringBack(work, {
    action: 'partRequests.giveBack',
    lines: held.flatMap(({ lines }) => lines),
    bag: await bagOf(work, { id: holderId, name: '' }),
    reference: held[0]?.request.repairNumber ?? '',
    reason: '',
  })
}

/** Serialised pieces are known one by one, the others by how many went where. */
async function originsAmong(
  { trx }: Work,
  requests: readonly RequestFacts[],
): Promise<readonly HeldPieces[]> {
  const pieces = await findHeldPieces(trx, idsOf(requests.filter(({ isSerialised }) => isSerialised)))
  const alike = requests.filter(({ isSerialised }) => !isSerialised)
  const trips = await findTrips(trx, idsOf(alike))
  const lots = alike.flatMap(({ id: requestId, issued }) => {
    const own = trips.filter(trip => trip.requestId === requestId)
    return originsOf(own, issued).map(lot => ({ ...lot, requestId, serialNos: [] }))
  })
  return [...lots, ...pieces]
}

function idsOf(requests: readonly RequestFacts[]): readonly Id[] {
  return requests.map(({ id }) => id)
}
