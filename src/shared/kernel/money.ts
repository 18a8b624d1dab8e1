import { localizeDigits, toAsciiDigits } from './digits'
import type { Locale } from './locale'

export const moneyUnits = ['rial', 'toman'] as const

export type MoneyUnit = (typeof moneyUnits)[number]

export type ParsedMoney =
  | { readonly ok: true; readonly rial: number }
  | { readonly ok: false; readonly reason: 'empty' | 'not_a_number' | 'negative' | 'fraction' | 'too_large' }

export type MoneyFormat = {
  readonly unit: MoneyUnit
  readonly locale: Locale
  /** Whether the unit's name follows the number; it does unless switched off (rule G1). */
  readonly currencyName?: boolean
}

const rialPerToman = 10

const unitNames: Record<Locale, Record<MoneyUnit, string>> = {
  fa: { rial: 'ریال', toman: 'تومان' },
  ar: { rial: 'ريال', toman: 'تومان' },
  en: { rial: 'IRR', toman: 'toman' },
}

/** The minus needs a mark before it, or a right-to-left line moves it to the number's other end (as in CLDR). */
const signs: Record<Locale, { readonly minus: string; readonly group: string; readonly point: string }> = {
  fa: { minus: '\u200e\u2212', group: '٬', point: '٫' },
  ar: { minus: '\u061c-', group: '٬', point: '٫' },
  en: { minus: '-', group: ',', point: '.' },
}

/** The name of the unit as screens and papers write it. */
export function moneyUnitName(unit: MoneyUnit, locale: Locale): string {
  return unitNames[locale][unit]
}

/** An amount in rial as people read it; a rest of rial shows as one decimal of a toman, so nothing is lost. */
export function formatMoney(rial: number, { unit, locale, currencyName = true }: MoneyFormat): string {
  const amount = Math.abs(assertWhole(rial))
  const sign = signs[locale]
  const whole = unit === 'toman' ? Math.floor(amount / rialPerToman) : amount
  const rest = unit === 'toman' ? amount % rialPerToman : 0
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, sign.group)
  const number = localizeDigits(rest === 0 ? grouped : `${grouped}${sign.point}${rest}`, locale)
  const signed = rial < 0 ? `${sign.minus}${number}` : number
  return currencyName ? `${signed}\u00a0${moneyUnitName(unit, locale)}` : signed
}

/**
 * Reads an amount typed in the given unit into rial. Groups may be parted by , ٬ ، or a space anywhere; a point
 * parts groups where each has three digits (1.500.000) and is a decimal point otherwise.
 */
export function parseMoney(text: string, unit: MoneyUnit): ParsedMoney {
  const typed = toAsciiDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (typed === '') return { ok: false, reason: 'empty' }
  const isNegative = /^[-−]|[-−]$/.test(typed)
  const parts = splitDecimal(typed.replace(/^[-−]\s*|\s*[-−]$/g, ''))
  if (!parts) return { ok: false, reason: 'not_a_number' }
  const decimals = parts.fraction.replace(/0+$/, '')
  if (decimals.length > (unit === 'toman' ? 1 : 0)) return { ok: false, reason: 'fraction' }
  const tail = unit === 'toman' ? decimals.padEnd(1, '0') : ''
  const rial = Number(`${parts.whole}${tail}`)
  if (isNegative && rial !== 0) return { ok: false, reason: 'negative' }
  return Number.isSafeInteger(rial) ? { ok: true, rial } : { ok: false, reason: 'too_large' }
}

function splitDecimal(typed: string): { whole: string; fraction: string } | undefined {
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(typed)) return { whole: typed.replaceAll('.', ''), fraction: '' }
  const found = /^(?<whole>\d+(?:[,٬،\s]\d+)*)(?:[.٫](?<fraction>\d+))?$/.exec(typed)?.groups
  if (!found?.whole) return undefined
  return { whole: found.whole.replace(/\D/g, ''), fraction: found.fraction ?? '' }
}

/**
 * The whole number nearest to numerator ÷ denominator, halves away from zero, so that a credit note mirrors its
 * invoice. Give a bigint where the numerator is a product; throws RangeError where the result is no safe integer.
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const divisor = BigInt(denominator)
  if (divisor <= 0n) throw new RangeError('the denominator must be positive')
  const dividend = BigInt(numerator)
  const size = dividend < 0n ? -dividend : dividend
  const rounded = Number((2n * size + divisor) / (2n * divisor))
  return assertWhole(dividend < 0n && rounded !== 0 ? -rounded : rounded)
}

/** A share of an amount, rounded half-up to a rial; 10,000 basis points are the whole, 900 are 9 %. */
export function shareOf(amountRial: number, basisPoints: number): number {
  return roundHalfUp(BigInt(assertWhole(amountRial)) * BigInt(basisPoints), 10_000)
}

/** What must be added to an amount to bring it half-up to a multiple of `step` rial: a line of its own (rule G2). */
export function roundToStep(rial: number, step: number): number {
  return assertWhole(roundHalfUp(rial, step) * step) - rial
}

function assertWhole(rial: number): number {
  if (!Number.isSafeInteger(rial)) throw new RangeError(`not a whole amount of rial: ${rial}`)
  return rial
}
