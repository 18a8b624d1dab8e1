import { cellFinder, checkedText, hasLostDigits, reason, unescapedText } from '../imports/cell-text'
import type { RejectReason } from '../imports/model'
import type { TableRow } from '../imports/table'
import { toAsciiDigits } from '../kernel/digits'
import { moneyLimit } from '../kernel/fields'
import { type MoneyUnit, parseMoney } from '../kernel/money'
import type { PartColumn, PartColumns } from './import-columns'
import { readFit, splitList, unescaped } from './import-lists'
import { isYes, taxClassOf, unitOf } from './import-words'
import { type Fit, mostBarcodes, type Part, type PriceLevel } from './part'
import type { PartUnit } from './units'

/**
 * A part as a row of a file says it: undefined is what the row says nothing of. Quantities are text until the part's
 * unit is known, places until they are looked up.
 */
export type PartDraft = {
  readonly number: string
  readonly names: Partial<Part['names']>
  readonly brand: string | undefined
  readonly unit: PartUnit | undefined
  readonly isSerialised: boolean | undefined
  readonly barcodes: readonly string[]
  readonly fits: readonly Fit[]
  /** Rial. */
  readonly prices: Partial<Record<PriceLevel, number>>
  readonly taxClass: Part['taxClass'] | undefined
  readonly warrantyDays: number | undefined
  readonly reorderPoint: string
  readonly maxStock: string
  readonly homePlace: string
  readonly note: string | undefined
  readonly openingStock: string
  /** Rial for one unit. */
  readonly unitCost: number | undefined
  readonly openingPlace: string
}

export type PartRowVerdict =
  | { readonly ok: true; readonly draft: PartDraft }
  | { readonly ok: false; readonly reasons: readonly RejectReason[] }

type File = { readonly columns: PartColumns; readonly moneyUnit: MoneyUnit }

/** As long as the form of a part takes them. */
const limits = { number: 60, name: 120, brand: 60, barcode: 60, model: 120, note: 2000, fits: 200 } as const

/** A cell with a list may be as long as all of it. */
const longestList = 20_000

const longestWarranty = 3650

/** Reads one row of a file: a draft of a part, or every reason why it is none. */
export function readPartRow({ cells }: TableRow, { columns, moneyUnit }: File): PartRowVerdict {
  const reasons: RejectReason[] = []
  const cellOf = cellFinder<PartColumn>(columns, cells, reasons)
  const text = (column: PartColumn, limit: number, isNote = false): string => {
    const read = checkedText(unescapedText(cellOf(column)), column, { limit, isNote })
    reasons.push(...read.reasons)
    return read.text
  }
  const word = <Meaning>(
    column: PartColumn,
    code: string,
    meaningOf: (text: string) => Meaning | undefined,
  ) => {
    const written = text(column, 60)
    const meaning = written === '' ? undefined : meaningOf(written)
    if (written !== '' && meaning === undefined) reasons.push(reason(code, column, { text: written }))
    return meaning
  }
  const money = (column: PartColumn): number | undefined => {
    const read = parseMoney(text(column, 60), moneyUnit)
    if (read.ok && read.rial <= moneyLimit) return read.rial
    if (read.ok || read.reason !== 'empty') {
      reasons.push(reason(`money_${read.ok ? 'too_large' : read.reason}`, column))
    }
    return undefined
  }
  const draft: PartDraft = {
    number: numberIn(text('partNumber', limits.number), reasons),
    names: said({
      fa: text('nameFa', limits.name),
      ar: text('nameAr', limits.name),
      en: text('nameEn', limits.name),
    }),
    brand: text('brand', limits.brand) || undefined,
    unit: word('unit', 'unit_unknown', unitOf),
    isSerialised: word('isSerialised', 'not_yes_no', isYes),
    barcodes: barcodesIn(text('barcodes', longestList, true), reasons),
    fits: fitsIn(text('fits', longestList, true), reasons),
    prices: said({ retail: money('priceRetail'), trade: money('priceTrade'), bulk: money('priceBulk') }),
    taxClass: word('taxClass', 'tax_unknown', taxClassOf),
    warrantyDays: daysIn(text('warrantyDays', 60), reasons),
    reorderPoint: text('reorderPoint', 60),
    maxStock: text('maxStock', 60),
    homePlace: text('homePlace', 400),
    note: text('note', limits.note, true) || undefined,
    openingStock: text('openingStock', 60),
    unitCost: money('unitCost'),
    openingPlace: text('openingPlace', 400),
  }
  return reasons.length === 0 ? { ok: true, draft } : { ok: false, reasons }
}

function numberIn(written: string, reasons: RejectReason[]): string {
  if (written === '') reasons.push(reason('number_missing', 'partNumber'))
  else if (hasLostDigits(written)) reasons.push(reason('lost_digits', 'partNumber'))
  return written
}

function barcodesIn(written: string, reasons: RejectReason[]): readonly string[] {
  const barcodes = splitList(written).map(unescaped)
  if (barcodes.some(hasLostDigits)) reasons.push(reason('lost_digits', 'barcodes'))
  if (barcodes.length > mostBarcodes) reasons.push(reason('too_many', 'barcodes', { limit: mostBarcodes }))
  pushTooLong(barcodes, { column: 'barcodes', limit: limits.barcode }, reasons)
  return barcodes
}

function fitsIn(written: string, reasons: RejectReason[]): readonly Fit[] {
  const fits = splitList(written).map(readFit)
  if (fits.some(({ brand }) => brand === '')) reasons.push(reason('fit_without_brand', 'fits'))
  if (fits.length > limits.fits) reasons.push(reason('too_many', 'fits', { limit: limits.fits }))
  const brands = fits.map(({ brand }) => brand)
  const models = fits.map(({ model }) => model)
  pushTooLong(brands, { column: 'fits', limit: limits.brand }, reasons)
  pushTooLong(models, { column: 'fits', limit: limits.model }, reasons)
  return fits
}

type Longest = { readonly column: PartColumn; readonly limit: number }

function pushTooLong(texts: readonly string[], { column, limit }: Longest, reasons: RejectReason[]): void {
  if (texts.some(one => one.length > limit)) reasons.push(reason('too_long', column, { limit }))
  if (texts.some(one => /\t/.test(one))) reasons.push(reason('one_line', column))
}

function daysIn(written: string, reasons: RejectReason[]): number | undefined {
  if (written === '') return undefined
  const digits = toAsciiDigits(written).replace(/[,٬\s]/g, '')
  const days = /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN
  if (days <= longestWarranty) return days
  reasons.push(reason('days_wrong', 'warrantyDays', { limit: longestWarranty }))
  return undefined
}

/** Without what is empty. */
function said<Value extends object>(
  values: Value,
): Partial<{ [Key in keyof Value]: NonNullable<Value[Key]> }> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  // The same keys, fewer of them.
  return Object.fromEntries(entries) as Partial<{ [Key in keyof Value]: NonNullable<Value[Key]> }>
}
