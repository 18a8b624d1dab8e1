import { isDeepStrictEqual } from 'node:util'
import { reason } from '#shared/imports/cell-text'
import type { RejectReason } from '#shared/imports/model'
import type { Id } from '#shared/kernel/ids'
import type { TakenChoice } from '#shared/stock/import-contract'
import type { PartDraft } from '#shared/stock/import-row'
import { type Fit, mostBarcodes, type Part } from '#shared/stock/part'
import { mayHaveSerials, type PartUnit } from '#shared/stock/units'
import { codeKey } from '../code-key'
import { mayBeHome } from '../may-be-home'
import type { PartFacts, StoredPart } from '../part-repository'
import type { FoundPlace } from './place-finder'
import { quantityIn } from './quantity-in'
import { type Opening, settleOpening } from './settle-opening'

/** A part as the import will write it. */
export type PlannedPart = {
  /** The part that is there already, as it was seen. */
  readonly before: StoredPart | undefined
  readonly after: PartFacts
  /** All of its barcodes and devices, in their order; new ones come last. */
  readonly barcodes: readonly string[]
  readonly fits: readonly Fit[]
  readonly opening: Opening | undefined
  readonly act: 'add' | 'change' | 'unchanged'
}

export type Settled =
  | { readonly ok: true; readonly plan: PlannedPart }
  | { readonly ok: false; readonly reasons: readonly RejectReason[] }

export type Surroundings = {
  /** The part that has the number. */
  readonly known: StoredPart | undefined
  readonly taken: TakenChoice
  readonly placeOf: (text: string) => FoundPlace
  /** Where opening stock lies whose row names no place. */
  readonly openingPlaceId: Id | null
  /** For a part that is new. */
  readonly newId: () => Id
}

/**
 * What becomes of a part that a row describes, beside what the shop has: cells that say something are written, barcodes
 * and devices are added, nothing is taken away. Or every reason why it cannot be.
 */
export function settlePart(draft: PartDraft, surroundings: Surroundings): Settled {
  const { known, taken, newId } = surroundings
  const part = known?.part
  if (part && taken === 'skip') {
    return { ok: false, reasons: [reason('part_number_taken', 'partNumber', { number: part.number })] }
  }
  const reasons: RejectReason[] = []
  const unit = draft.unit ?? part?.unit ?? 'piece'
  const after: PartFacts = {
    ...(part ? factsOf(part) : emptyFacts(newId(), draft)),
    unit,
    isSerialised: draft.isSerialised ?? part?.isSerialised ?? false,
    ...homeIn(draft, { ...surroundings, reasons }),
    ...levelsIn(draft, unit, reasons),
    ...saidFacts(draft, part),
  }
  const barcodes = joined(part?.barcodes ?? [], draft.barcodes, codeKey)
  const fits = joined(part?.fits ?? [], draft.fits, ({ brand, model }) =>
    JSON.stringify([codeKey(brand), codeKey(model)]),
  )
  if (barcodes.length > mostBarcodes) reasons.push(reason('too_many', 'barcodes', { limit: mostBarcodes }))
  if (fits.length > mostFits) reasons.push(reason('too_many', 'fits', { limit: mostFits }))
  if (!Object.values(after.names).some(Boolean)) reasons.push(reason('name_missing', 'nameFa'))
  if (after.isSerialised && !mayHaveSerials(unit)) reasons.push(reason('serials_are_pieces', 'isSerialised'))
  if (known?.isSettled) pushSettled(known.part, after, reasons)
  const opening = settleOpening(draft, { ...surroundings, after, isInLedger: part?.isInLedger ?? false })
  if (!opening.ok) reasons.push(...opening.reasons)
  if (reasons.length > 0 || !opening.ok) return { ok: false, reasons }
  const plan = { before: known, after, barcodes, fits, opening: opening.opening }
  return { ok: true, plan: { ...plan, act: part ? actOn(part, plan) : 'add' } }
}

/** As many as the form of a part takes. */
const mostFits = 200

function actOn(part: Part, { after, barcodes, fits }: Omit<PlannedPart, 'act'>): PlannedPart['act'] {
  const before = { after: factsOf(part), barcodes: part.barcodes, fits: part.fits }
  return isDeepStrictEqual(before, { after, barcodes, fits }) ? 'unchanged' : 'change'
}

function saidFacts(draft: PartDraft, part: Part | undefined) {
  const { brand, taxClass, warrantyDays, note } = draft
  return {
    names: { ...(part?.names ?? { fa: '', ar: '', en: '' }), ...draft.names },
    prices: { ...(part?.prices ?? { retail: null, trade: null, bulk: null }), ...draft.prices },
    ...(brand !== undefined && { brand }),
    ...(taxClass !== undefined && { taxClass }),
    ...(warrantyDays !== undefined && { warrantyDays }),
    ...(note !== undefined && { note }),
  }
}

type Asked = Surroundings & { readonly reasons: RejectReason[] }

/** A home that was given up since stays with the part that has it. */
function homeIn({ homePlace }: PartDraft, { placeOf, known, reasons }: Asked): { homePlaceId?: Id } {
  if (homePlace === '') return {}
  const place = placeOf(homePlace)
  if (typeof place === 'string') {
    reasons.push(reason(`place_${place}`, 'homePlace', { place: homePlace }))
    return {}
  }
  const isFit = place.isActive && mayBeHome(place.kind)
  if (!isFit && place.id !== known?.part.homePlace?.id) {
    reasons.push(reason('place_unfit', 'homePlace', { place: homePlace }))
  }
  return { homePlaceId: place.id }
}

function levelsIn({ reorderPoint, maxStock }: PartDraft, unit: PartUnit, reasons: RejectReason[]) {
  const reorder = quantityIn(reorderPoint, { column: 'reorderPoint', unit }, reasons)
  const max = quantityIn(maxStock, { column: 'maxStock', unit }, reasons)
  return {
    ...(reorder !== undefined && { reorderPoint: reorder }),
    ...(max !== undefined && { maxStock: max }),
  }
}

/** Quantities and serials mean what they meant when they were written. */
function pushSettled(part: Part, after: PartFacts, reasons: RejectReason[]): void {
  if (part.unit !== after.unit) reasons.push(reason('in_ledger', 'unit'))
  if (part.isSerialised !== after.isSerialised) reasons.push(reason('in_ledger', 'isSerialised'))
}

function joined<T>(known: readonly T[], added: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const keys = new Set(known.map(keyOf))
  const others = added.filter(value => {
    const isNew = !keys.has(keyOf(value))
    keys.add(keyOf(value))
    return isNew
  })
  return [...known, ...others]
}

/** What stands in the part's own row. */
function factsOf(part: Part): PartFacts {
  return {
    id: part.id,
    number: part.number,
    names: part.names,
    brand: part.brand,
    unit: part.unit,
    isSerialised: part.isSerialised,
    taxClass: part.taxClass,
    warrantyDays: part.warrantyDays,
    prices: part.prices,
    note: part.note,
    reorderPoint: part.reorderPoint,
    maxStock: part.maxStock,
    homePlaceId: part.homePlace?.id ?? null,
    isActive: part.isActive,
    version: part.version,
  }
}

function emptyFacts(id: Id, { number }: PartDraft): PartFacts {
  return {
    id,
    number,
    names: { fa: '', ar: '', en: '' },
    brand: '',
    unit: 'piece',
    isSerialised: false,
    taxClass: 'standard',
    warrantyDays: 0,
    prices: { retail: null, trade: null, bulk: null },
    note: '',
    reorderPoint: null,
    maxStock: null,
    homePlaceId: null,
    isActive: true,
    version: 0,
  }
}
