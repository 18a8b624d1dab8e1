import { imports as arabic } from '#shared/i18n/ar/imports'
import { imports as english } from '#shared/i18n/en/imports'
import { imports as persian } from '#shared/i18n/fa/imports'
import type { Texts } from '#shared/i18n/texts'
import type { RejectReason } from '#shared/imports/model'
import { localizeDigits } from '#shared/kernel/digits'
import type { Locale } from '#shared/kernel/locale'

const languages: Record<Locale, Texts<typeof english>> = { fa: persian, ar: arabic, en: english }

/** The texts that are written into files, in the language of the screen. */
export function importTexts(locale: Locale): Texts<typeof english> {
  return languages[locale]
}

/** Why a row is rejected, with the column that is meant: «شمارهٔ سریال: در ردیف 17 هم هست». */
export function reasonSentence({ code, column, values }: RejectReason, locale: Locale): string {
  const { reasons, columns } = importTexts(locale)
  const sentence = Object.entries(reasons).find(([known]) => known === code)?.[1] ?? code
  const name = Object.entries(columns).find(([known]) => known === column)?.[1] ?? column
  const filled = sentence.replace(/\{\{(\w+)\}\}/g, (_, key: string) => shown(values[key] ?? '', locale))
  return `${name}: ${filled}`
}

/** Counts in the digits of the language; numbers of cards and serials as they stand. */
function shown(value: string | number, locale: Locale): string {
  return typeof value === 'number' ? localizeDigits(String(value), locale) : value
}
