import i18next, { type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { ar } from '#shared/i18n/ar/index'
import { en } from '#shared/i18n/en/index'
import { fa } from '#shared/i18n/fa/index'
import { directionOf, type Locale, locales } from '#shared/kernel/locale'

const storageKey = 'peygir.locale'

/** Makes the translator with all three languages; Persian unless the person chose another before. */
export function createI18n(locale: Locale = rememberedLocale()): I18n {
  const i18n = i18next.createInstance()
  void i18n.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { en: { translation: en }, fa: { translation: fa }, ar: { translation: ar } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    // Keys such as SIGNED_OUT and awaiting_parts are whole names.
    contextSeparator: '::',
    pluralSeparator: '::',
    returnNull: false,
    initAsync: false,
  })
  applyToDocument(locale)
  i18n.on('languageChanged', changed => applyToDocument(toLocale(changed)))
  return i18n
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale)
}

export function toLocale(language: string | undefined | null): Locale {
  return locales.find(locale => locale === language) ?? 'fa'
}

function rememberedLocale(): Locale {
  return toLocale(localStorage.getItem(storageKey))
}

function applyToDocument(locale: Locale): void {
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}
