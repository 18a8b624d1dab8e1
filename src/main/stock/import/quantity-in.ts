import { reason } from '#shared/imports/cell-text'
import type { RejectReason } from '#shared/imports/model'
import type { PartColumn } from '#shared/stock/import-columns'
import { parseQuantity } from '#shared/stock/quantity'
import type { PartUnit } from '#shared/stock/units'

type Measured = { readonly column: PartColumn; readonly unit: PartUnit }

/** Steps of the unit; undefined where nothing is written, or a reason why it is no quantity. */
export function quantityIn(
  text: string,
  { column, unit }: Measured,
  reasons: RejectReason[],
): number | undefined {
  const read = parseQuantity(text, unit)
  if (read.ok) return read.quantity
  if (read.reason !== 'empty') reasons.push(reason(`quantity_${read.reason}`, column))
  return undefined
}
