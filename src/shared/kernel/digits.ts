import type { Locale } from './locale'

/** First code points of the digit sets that people type and scan: Arabic, Persian, full-width. */
const zeros = [0x0660, 0x06f0, 0xff10] as const

const localZero: Record<Locale, number | undefined> = { fa: 0x06f0, ar: 0x0660, en: undefined }

/** Digits of the three scripts (and full-width ones) as 0–9, everything else untouched (rule N2). */
export function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, digit => String(asciiValue(digit.charCodeAt(0))))
}

/** ASCII digits in the script of the locale, everything else untouched. */
export function localizeDigits(text: string, locale: Locale): string {
  const zero = localZero[locale]
  if (zero === undefined) return text
  return text.replace(/[0-9]/g, digit => String.fromCharCode(zero + Number(digit)))
}

function asciiValue(code: number): number {
  const zero = zeros.find(first => code >= first && code < first + 10)
  return zero === undefined ? code : code - zero
}
