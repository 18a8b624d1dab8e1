import { reason } from '#shared/imports/cell-text'
import type { RejectReason } from '#shared/imports/model'
import { moneyLimit } from '#shared/kernel/fields'
import type { Id } from '#shared/kernel/ids'
import { costOf } from '#shared/stock/cost-of'
import type { PartDraft } from '#shared/stock/import-row'
import { isKeeping } from '../ledger-places'
import type { PartFacts } from '../part-repository'
import type { FoundPlace } from './place-finder'
import { quantityIn } from './quantity-in'

/** The stock that a part begins with; rial for one unit. */
export type Opening = { readonly quantity: number; readonly unitCost: number; readonly placeId: Id }

type Asked = {
  readonly placeOf: (text: string) => FoundPlace
  /** Where it lies when the row names no place. */
  readonly openingPlaceId: Id | null
  readonly after: PartFacts
  readonly isInLedger: boolean
}

type SettledOpening =
  | { readonly ok: true; readonly opening: Opening | undefined }
  | { readonly ok: false; readonly reasons: readonly RejectReason[] }

/** Opening stock is of parts without any past, which come without serials; what else there is comes by a receipt. */
export function settleOpening(draft: PartDraft, asked: Asked): SettledOpening {
  const { after, isInLedger } = asked
  const { unit, isSerialised, isActive } = after
  const reasons: RejectReason[] = []
  const quantity = quantityIn(draft.openingStock, { column: 'openingStock', unit }, reasons)
  if (quantity === undefined || quantity === 0) {
    return reasons.length === 0 ? { ok: true, opening: undefined } : { ok: false, reasons }
  }
  if (isInLedger) reasons.push(reason('stock_in_ledger', 'openingStock'))
  if (isSerialised) reasons.push(reason('stock_serialised', 'openingStock'))
  if (!isActive) reasons.push(reason('stock_inactive', 'openingStock'))
  const { unitCost } = draft
  if (unitCost === undefined) reasons.push(reason('cost_missing', 'unitCost'))
  else if (costOf({ quantity, unitCost, unit }) > moneyLimit)
    reasons.push(reason('value_too_large', 'unitCost'))
  const placeId = placeIn(draft, asked, reasons)
  if (reasons.length > 0 || unitCost === undefined || placeId === undefined) return { ok: false, reasons }
  return { ok: true, opening: { quantity, unitCost, placeId } }
}

/** The place of the row, else the part's home, else the one that was chosen for all. */
function placeIn(
  { openingPlace, homePlace }: PartDraft,
  { after, placeOf, openingPlaceId }: Asked,
  reasons: RejectReason[],
): Id | undefined {
  if (openingPlace === '') {
    // What is wrong with the home has been said already.
    const placeId = after.homePlaceId ?? (homePlace === '' ? openingPlaceId : undefined)
    if (placeId === null) reasons.push(reason('place_missing', 'openingPlace'))
    return placeId ?? undefined
  }
  const place = placeOf(openingPlace)
  if (typeof place === 'string') {
    reasons.push(reason(`place_${place}`, 'openingPlace', { place: openingPlace }))
    return undefined
  }
  if (!place.isActive || !isKeeping(place.kind)) {
    reasons.push(reason('place_unfit', 'openingPlace', { place: openingPlace }))
  }
  return place.id
}
