import type { Id } from '#shared/kernel/ids'

/** The address of the list of parts that lie in a place, below it included. */
export function partsAt(placeId: Id): string {
  return `/stock?${new URLSearchParams({ placeId })}`
}

export function partPath(id: Id): string {
  return `/stock/parts/${id}`
}

/** The form of a new part; what was scanned or looked for stands in it already. */
export function newPartPath(known: { readonly code?: string; readonly number?: string } = {}): string {
  const search = new URLSearchParams(known).toString()
  return search === '' ? '/stock/parts/new' : `/stock/parts/new?${search}`
}

export function placePath(id: Id): string {
  return `/stock/places/${id}`
}

export function editPartPath(id: Id): string {
  return `/stock/parts/${id}/edit`
}
