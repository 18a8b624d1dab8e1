import type { Id } from '#shared/kernel/ids'
import type { Locale } from '#shared/kernel/locale'
import { type MoneyUnit, moneyUnitName } from '#shared/kernel/money'
import type { PartFactColumn } from '#shared/stock/import-columns'
import { escaped, joinList, writtenFit } from '#shared/stock/import-lists'
import type { Part } from '#shared/stock/part'
import { inUnits } from '#shared/stock/units'
import { importTexts } from '../../imports/texts'
import { stockTexts } from './stock-texts'

/** Amounts and quantities are numbers, so that a spreadsheet adds them up. */
export type ExportedCell = string | number

export type ExportColumn = { readonly heading: string; readonly cell: (part: Part) => ExportedCell }

type Format = {
  readonly locale: Locale
  readonly moneyUnit: MoneyUnit
  readonly withValue: boolean
  readonly placeName: (id: Id) => string
}

/**
 * The columns of an export: those that an import reads, under headings that it knows, then what there is of the part.
 * That has no column in an import, so a file that comes back receives nothing twice.
 */
export function exportColumns(format: Format): readonly ExportColumn[] {
  const { locale, moneyUnit, withValue } = format
  const { columns, exported } = importTexts(locale)
  const unitName = moneyUnitName(moneyUnit, locale)
  const facts = factCells(format)
  // The keys of the record are the columns, in their order.
  const known = Object.entries(facts) as [PartFactColumn, ExportColumn['cell']][]
  return [
    ...known.map(([column, cell]) => ({
      heading: column.startsWith('price') ? `${columns[column]} (${unitName})` : columns[column],
      cell,
    })),
    { heading: exported.onHand, cell: ({ stock, unit }) => inUnits(stock.onHand, unit) },
    ...(withValue
      ? [
          {
            heading: `${exported.value} (${unitName})`,
            cell: ({ value }: Part) => moneyCell(value, moneyUnit),
          },
        ]
      : []),
  ]
}

function factCells({ locale, moneyUnit, placeName }: Format): Record<PartFactColumn, ExportColumn['cell']> {
  const { units, part: words } = stockTexts(locale)
  const { yes, no } = importTexts(locale).exported
  return {
    partNumber: ({ number }) => number,
    nameFa: ({ names }) => names.fa,
    nameAr: ({ names }) => names.ar,
    nameEn: ({ names }) => names.en,
    brand: ({ brand }) => brand,
    unit: ({ unit }) => units[unit],
    isSerialised: ({ isSerialised }) => (isSerialised ? yes : no),
    barcodes: ({ barcodes }) => joinList(barcodes.map(code => escaped(code))),
    fits: ({ fits }) => joinList(fits.map(writtenFit)),
    priceRetail: ({ prices }) => moneyCell(prices.retail, moneyUnit),
    priceTrade: ({ prices }) => moneyCell(prices.trade, moneyUnit),
    priceBulk: ({ prices }) => moneyCell(prices.bulk, moneyUnit),
    taxClass: ({ taxClass }) => words.taxClasses[taxClass],
    warrantyDays: ({ warrantyDays }) => warrantyDays,
    reorderPoint: ({ reorderPoint, unit }) => (reorderPoint === null ? '' : inUnits(reorderPoint, unit)),
    maxStock: ({ maxStock, unit }) => (maxStock === null ? '' : inUnits(maxStock, unit)),
    homePlace: ({ homePlace }) => (homePlace === null ? '' : placeName(homePlace.id)),
    note: ({ note }) => note,
  }
}

/** A rest of rial is one decimal of a toman. */
function moneyCell(rial: number | null, unit: MoneyUnit): ExportedCell {
  if (rial === null) return ''
  return unit === 'toman' ? rial / 10 : rial
}
