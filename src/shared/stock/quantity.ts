import { toAsciiDigits } from '../kernel/digits'
import type { Locale } from '../kernel/locale'
import { quantityLimit } from './part'
import { decimalsOf, inUnits, type PartUnit, stepsPerUnit } from './units'

export type ParsedQuantity =
  /** Steps of the unit (see `stepsPerUnit`). */
  | { readonly ok: true; readonly quantity: number }
  | { readonly ok: false; readonly reason: 'empty' | 'not_a_number' | 'negative' | 'fraction' | 'too_large' }

export type QuantityFormat = { readonly unit: PartUnit; readonly locale: Locale }

const tags: Record<Locale, string> = { fa: 'fa-u-nu-arabext', ar: 'ar-u-nu-arab', en: 'en-u-nu-latn' }

const formats = new Map<string, Intl.NumberFormat>()

/** A quantity as people read it, in units, without the unit's name and without zeros at its end. */
export function formatQuantity(quantity: number, { unit, locale }: QuantityFormat): string {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`not a whole number of steps: ${quantity}`)
  return formatOf(locale, decimalsOf(unit)).format(inUnits(quantity, unit))
}

/**
 * Reads a quantity typed in units. Groups of three digits may be parted by , ٬ ، or a space; a point is always a decimal
 * point. Nothing is rounded: more decimals than the unit has are refused (rule H10).
 */
export function parseQuantity(text: string, unit: PartUnit): ParsedQuantity {
  const typed = toAsciiDigits(text)
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (typed === '') return { ok: false, reason: 'empty' }
  const isNegative = /^[-−]|[-−]$/.test(typed)
  const parts = splitDecimal(typed.replace(/^[-−]\s*|\s*[-−]$/g, ''))
  if (!parts) return { ok: false, reason: 'not_a_number' }
  const decimals = decimalsOf(unit)
  const fraction = isLikeGroup(parts.fraction) ? parts.fraction : parts.fraction.replace(/0+$/, '')
  if (fraction.length > decimals) return { ok: false, reason: 'fraction' }
  const quantity = Number(parts.whole) * stepsPerUnit(unit) + Number(fraction.padEnd(decimals, '0'))
  if (quantity > quantityLimit) return { ok: false, reason: 'too_large' }
  return isNegative && quantity !== 0 ? { ok: false, reason: 'negative' } : { ok: true, quantity }
}

function splitDecimal(typed: string): { whole: string; fraction: string } | undefined {
  const found = /^(?<whole>\d+|\d{1,3}(?:[,٬،\s]\d{3})+)(?:[.٫](?<fraction>\d+))?$/.exec(typed)?.groups
  if (!found?.whole) return undefined
  return { whole: found.whole.replace(/\D/g, ''), fraction: found.fraction ?? '' }
}

/** Whoever parts groups by points means a thousand by 1.000: its zeros count as decimals, so it is not taken for 1. */
function isLikeGroup(fraction: string): boolean {
  return fraction.length === 3
}

function formatOf(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(tags[locale], {
    useGrouping: 'always',
    maximumFractionDigits: decimals,
  })
  formats.set(key, format)
  return format
}
