import type { PlaceKind } from '#shared/stock/place'

/** Whether a place may be where a part belongs: good parts come back to it. */
export function mayBeHome(kind: PlaceKind): boolean {
  return kind !== 'transit' && kind !== 'scrap' && kind !== 'quarantine'
}
