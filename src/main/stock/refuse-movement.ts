import type { Shortage } from '#shared/stock/ledger'
import { inUnits } from '#shared/stock/units'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findLedgerPlaces } from './ledger-place-repository'
import type { KeptPart } from './ledger-repository'

type About = { readonly part: KeptPart; readonly field?: string | undefined }

/** Says what is missing, in units of the part. Refuses with STOCK_SHORT, STOCK_RESERVED, VALUE_TOO_LARGE. */
export async function refuseShortage(
  { trx }: Work,
  shortage: Exclude<Shortage, { readonly reason: 'used' }>,
  { part, field }: About,
): Promise<never> {
  const at = field === undefined ? {} : { field }
  const { number, unit } = part
  if (shortage.reason === 'reserved') {
    const available = inUnits(shortage.available, unit)
    return refuse('STOCK_RESERVED', { ...at, values: { number, available } })
  }
  if (shortage.reason === 'too_large') return refuse('VALUE_TOO_LARGE', { ...at, values: { number } })
  const place = (await findLedgerPlaces(trx, [shortage.place.id])).get(shortage.place.id)?.name ?? ''
  const there = inUnits(shortage.there, unit)
  return refuse('STOCK_SHORT', { ...at, values: { number, there, place } })
}
