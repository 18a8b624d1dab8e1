import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CalendarKind, defaultCalendar } from '#shared/kernel/calendar'
import type { Day } from '#shared/kernel/day'
import { type DayStyle, formatDay, formatInstant } from '#shared/kernel/day-format'
import { dayOf } from '#shared/kernel/day-zone'
import { localizeDigits } from '#shared/kernel/digits'
import type { Locale } from '#shared/kernel/locale'
import { formatMoney } from '#shared/kernel/money'
import { formatPhone } from '#shared/kernel/phone'
import { defaultShopSettings, type ShopProfile } from '#shared/settings/model'
import { useApi } from '../api/api-context'
import { toLocale } from './i18n'

export type Format = {
  readonly locale: Locale
  readonly calendar: CalendarKind
  readonly shop: ShopProfile
  /** The shop's day now; it decides what is late. */
  readonly today: () => Day
  readonly day: (day: Day, style?: DayStyle) => string
  readonly instant: (instant: string, style?: DayStyle) => string
  /** Rial in the shop's unit, with the unit's name. */
  readonly money: (rial: number) => string
  readonly number: (value: number | string) => string
  readonly phone: (e164: string) => string
}

/** Shows days, money, phones and digits the way the language and the shop want them. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  const shop = useShop()
  const locale = toLocale(i18n.language)
  return useMemo(() => createFormat(locale, shop), [locale, shop])
}

/** The shop's public settings; the defaults until they have been read. */
export function useShop(): ShopProfile {
  const { queries } = useApi()
  const { data } = useQuery(queries.settings.profile.queryOptions({ input: {} }))
  return data ?? defaultShopSettings
}

function createFormat(locale: Locale, shop: ShopProfile): Format {
  const calendar = calendarFor(locale, shop)
  return {
    locale,
    calendar,
    shop,
    today: () => dayOf(new Date().toISOString(), shop.timeZone),
    day: (day, style = 'table') => formatDay(day, { calendar, locale, style }),
    instant: (instant, style = 'table') =>
      formatInstant(instant, { calendar, locale, style, timeZone: shop.timeZone }),
    money: rial => formatMoney(rial, { unit: shop.moneyUnit, locale }),
    number: value => localizeDigits(String(value), locale),
    phone: e164 => localizeDigits(formatPhone(e164, shop.country), locale),
  }
}

/** Persian pages show Jalali days, Arabic ones Hijri where the shop reckons so, others Gregorian ones. */
function calendarFor(locale: Locale, shop: ShopProfile): CalendarKind {
  if (locale === 'ar' && shop.calendar === 'hijri') return 'hijri'
  return defaultCalendar(locale)
}
