export const locales = ['fa', 'ar', 'en'] as const

export type Locale = (typeof locales)[number]

/** The direction that a page or paper in this language runs. */
export function directionOf(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'en' ? 'ltr' : 'rtl'
}
