import { itemLabel } from '#shared/devices/item-label'
import { items as arabicItems } from '#shared/i18n/ar/items'
import { papers as arabic } from '#shared/i18n/ar/papers'
import { repairs as arabicRepairs } from '#shared/i18n/ar/repairs'
import { stock as arabicStock } from '#shared/i18n/ar/stock'
import { items as englishItems } from '#shared/i18n/en/items'
import { papers as english } from '#shared/i18n/en/papers'
import { repairs as englishRepairs } from '#shared/i18n/en/repairs'
import { stock as englishStock } from '#shared/i18n/en/stock'
import { items as persianItems } from '#shared/i18n/fa/items'
import { papers as persian } from '#shared/i18n/fa/papers'
import { repairs as persianRepairs } from '#shared/i18n/fa/repairs'
import { stock as persianStock } from '#shared/i18n/fa/stock'
import type { Texts } from '#shared/i18n/texts'
import type { Day } from '#shared/kernel/day'
import { formatDay, formatInstant } from '#shared/kernel/day-format'
import { dayOf } from '#shared/kernel/day-zone'
import { localizeDigits } from '#shared/kernel/digits'
import type { Locale } from '#shared/kernel/locale'
import { formatMoney, moneyUnitName } from '#shared/kernel/money'
import { formatPhone } from '#shared/kernel/phone'
import { formatQuantity } from '#shared/stock/quantity'
import type { PartUnit } from '#shared/stock/units'
import { fillIn, type VerdictFormat } from '#shared/warranty/verdict-words'
import type { PaperShop } from './paper-model'

type PaperTexts = Texts<typeof english>

const texts: Record<Locale, PaperTexts> = { fa: persian, ar: arabic, en: english }
const items: Record<Locale, Texts<typeof englishItems>> = {
  fa: persianItems,
  ar: arabicItems,
  en: englishItems,
}
const quantities = { fa: persianStock.quantities, ar: arabicStock.quantities, en: englishStock.quantities }
const outcomes = { fa: persianRepairs.outcomes, ar: arabicRepairs.outcomes, en: englishRepairs.outcomes }

/** Everything that a paper needs to say its facts in the shop's language, calendar and money. */
export type PaperFormat = {
  readonly locale: Locale
  readonly kinds: PaperTexts['kind']
  readonly outcomes: (typeof outcomes)[Locale]
  readonly words: PaperTexts['printed']
  readonly card: PaperTexts['card']
  readonly statement: PaperTexts['statement']
  readonly count: PaperTexts['count']
  readonly order: PaperTexts['order']
  readonly pick: PaperTexts['pick']
  readonly sentBack: PaperTexts['sentBack']
  readonly labels: PaperTexts['labels']
  /** Digits of the language; identifiers that are compared with a device (serial, IMEI, code) stay as they are. */
  readonly digits: (text: string | number) => string
  /** The words of a condition or an accessory. */
  readonly item: (item: string) => string
  readonly phone: (e164: string) => string
  /** With the weekday. */
  readonly longDay: (day: Day) => string
  readonly shortDay: (day: Day) => string
  /** The shop's day of an instant (ISO UTC). */
  readonly dayOf: (iso: string) => Day
  readonly instant: (iso: string) => string
  /** Steps of a part's unit as a quantity with the unit's name. */
  readonly quantity: (steps: number, unit: PartUnit) => string
  /** Rial as the shop's unit, its name beside it (rule G1). */
  readonly money: (rial: number) => string
  /** Without the unit's name, for a column whose head says it. */
  readonly bareMoney: (rial: number) => string
  readonly unitName: string
  /** How a warranty verdict is said on paper. */
  readonly verdict: VerdictFormat
}

export function paperFormat(shop: PaperShop): PaperFormat {
  const { paperLocale: locale, calendar, timeZone, moneyUnit: unit, country } = shop
  const digits = (text: string | number): string => localizeDigits(String(text), locale)
  return {
    locale,
    kinds: texts[locale].kind,
    outcomes: outcomes[locale],
    words: texts[locale].printed,
    card: texts[locale].card,
    statement: texts[locale].statement,
    count: texts[locale].count,
    order: texts[locale].order,
    pick: texts[locale].pick,
    sentBack: texts[locale].sentBack,
    labels: texts[locale].labels,
    digits,
    item: item => itemLabel(items[locale], item),
    phone: e164 => digits(formatPhone(e164, country)),
    longDay: day => formatDay(day, { calendar, locale, style: 'long' }),
    shortDay: day => formatDay(day, { calendar, locale, style: 'short' }),
    dayOf: iso => dayOf(iso, timeZone),
    instant: iso => formatInstant(iso, { calendar, locale, timeZone, style: 'long' }),
    quantity: (steps, unit) =>
      fillIn(quantities[locale][unit], { quantity: formatQuantity(steps, { unit, locale }) }),
    money: rial => formatMoney(rial, { unit, locale }),
    bareMoney: rial => formatMoney(rial, { unit, locale, currencyName: false }),
    unitName: moneyUnitName(unit, locale),
    verdict: {
      locale,
      calendar,
      number: digits,
      day: day => formatDay(day, { calendar, locale, style: 'short' }),
    },
  }
}
