import type { Locale } from '../kernel/locale'
import type { PartUnit } from '../stock/units'
import { stepsPerUnit } from '../stock/units'

const tags: Record<Locale, string> = { fa: 'fa-u-nu-arabext', ar: 'ar-u-nu-arab', en: 'en-u-nu-latn' }

type RateFormat = { readonly unit: PartUnit; readonly locale: Locale }

/** A quantity that is a mean or a forecast, in units: two digits that count, as it is known no better. */
export function formatRate(steps: number, { unit, locale }: RateFormat): string {
  return formatFigure(steps / stepsPerUnit(unit), locale)
}

/** A reckoned number: whole from ten, below with one or two decimals. */
export function formatFigure(value: number, locale: Locale): string {
  const size = Math.abs(value)
  const maximumFractionDigits = size >= 10 ? 0 : size >= 1 ? 1 : 2
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits }).format(value)
}

/** Hundredths of a percent as a percentage: 9500 is 95 %. */
export function formatPercent(basisPoints: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  )
}
