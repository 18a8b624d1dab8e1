import { stock as arabic } from '#shared/i18n/ar/stock'
import { stock as english } from '#shared/i18n/en/stock'
import { stock as persian } from '#shared/i18n/fa/stock'
import type { Texts } from '#shared/i18n/texts'
import type { Locale } from '#shared/kernel/locale'

const languages: Record<Locale, Texts<typeof english>> = { fa: persian, ar: arabic, en: english }

/** The texts of the stock that are written into files, in the language of the screen. */
export function stockTexts(locale: Locale): Texts<typeof english> {
  return languages[locale]
}
