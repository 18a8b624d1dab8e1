import type { Part } from '#shared/stock/part'
import { type PartUnit, stepsPerUnit } from '#shared/stock/units'

/** What a scan or a search has said of a part that is still to be made. */
export type PartStart = { readonly code?: string | undefined; readonly number?: string | undefined }

/** What the form of a part edits: the substitutes by name, and what is typed but not yet in its list. */
export function partValues(part: Part | undefined, start: PartStart) {
  return {
    id: part?.id,
    version: part?.version ?? 0,
    number: part?.number ?? start.number ?? '',
    names: part ? { ...part.names } : { fa: '', ar: '', en: '' },
    brand: part?.brand ?? '',
    unit: part?.unit ?? ('piece' as PartUnit),
    isSerialised: part?.isSerialised ?? false,
    taxClass: part?.taxClass ?? ('standard' as Part['taxClass']),
    warrantyDays: part?.warrantyDays ?? 0,
    prices: part ? { ...part.prices } : { retail: null, trade: null, bulk: null },
    note: part?.note ?? '',
    reorderPoint: part?.reorderPoint ?? null,
    maxStock: part?.maxStock ?? null,
    barcodes: part ? [...part.barcodes] : start.code ? [start.code] : [],
    newBarcode: '',
    fits: part ? [...part.fits] : [],
    newFit: { brand: '', model: '' },
    substitutes: part ? [...part.substitutes] : [],
    homePlaceId: part?.homePlace?.id ?? null,
    isActive: part?.isActive ?? true,
  }
}

export type PartFormValues = ReturnType<typeof partValues>

/** What is sent: what was typed and not put into its list counts too. */
export function partEdit({ newBarcode, newFit, substitutes, ...values }: PartFormValues) {
  return {
    ...values,
    barcodes: withBarcode(values.barcodes, newBarcode),
    fits: withFit(values.fits, newFit),
    substituteIds: substitutes.map(({ id }) => id),
  }
}

/** Adds what was scanned or typed to the barcodes, once. */
export function withBarcode(barcodes: readonly string[], typed: string): string[] {
  const code = typed.trim()
  return code === '' || barcodes.includes(code) ? [...barcodes] : [...barcodes, code]
}

/** Adds a brand, or one model of it, to what the part fits, once. */
export function withFit(fits: PartFormValues['fits'], typed: PartFormValues['newFit']) {
  const fit = { brand: typed.brand.trim(), model: typed.model.trim() }
  const isThere = fits.some(({ brand, model }) => brand === fit.brand && model === fit.model)
  return fit.brand === '' || isThere ? [...fits] : [...fits, fit]
}

/** Steps of one unit as the same number of another; null where the other has no steps that small. */
export function stepsIn(steps: number | null, from: PartUnit, to: PartUnit): number | null {
  if (steps === null || Number.isNaN(steps)) return null
  const converted = (steps * stepsPerUnit(to)) / stepsPerUnit(from)
  return Number.isInteger(converted) ? converted : null
}
