import type { Part } from '../../src/shared/stock/part'
import type { Place } from '../../src/shared/stock/place'
import type { Client } from './test-app'

export type PartInput = Parameters<Client['stock']['savePart']>[0]
export type PlaceInput = Parameters<Client['stock']['savePlace']>[0]

let made = 0

/** A part counted in pieces, under a number that no other call has. */
export function partInput(overrides: Partial<PartInput> = {}): PartInput {
  made += 1
  return {
    commandId: crypto.randomUUID(),
    version: 0,
    number: `PN-${String(made).padStart(5, '0')}`,
    names: { fa: 'صفحه‌نمایش', ar: '', en: 'Display' },
    ...overrides,
  }
}

export function aPart(client: Client, overrides: Partial<PartInput> = {}): Promise<Part> {
  return client.stock.savePart(partInput(overrides))
}

/** What a form sends back for a part as it was shown. */
export function partEditOf(part: Part, changes: Partial<PartInput> = {}): PartInput {
  const { substitutes, homePlace, ...facts } = part
  return {
    ...facts,
    commandId: crypto.randomUUID(),
    substituteIds: substitutes.map(({ id }) => id),
    homePlaceId: homePlace?.id ?? null,
    ...changes,
  }
}

/** A warehouse that stands alone. */
export function placeInput(overrides: Partial<PlaceInput> = {}): PlaceInput {
  return {
    commandId: crypto.randomUUID(),
    version: 0,
    parentId: null,
    kind: 'warehouse',
    name: 'انبار مرکزی',
    ...overrides,
  }
}

export function aPlace(client: Client, overrides: Partial<PlaceInput> = {}): Promise<Place> {
  return client.stock.savePlace(placeInput(overrides))
}

/** What a form sends back for a place as it was shown. */
export function placeEditOf(place: Place, changes: Partial<PlaceInput> = {}): PlaceInput {
  const { holder, parts: _, ...facts } = place
  return { ...facts, commandId: crypto.randomUUID(), holderId: holder?.id ?? null, ...changes }
}
