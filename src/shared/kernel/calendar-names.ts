import type { CalendarKind } from './calendar'
import type { Weekday } from './day'
import type { Locale } from './locale'

type Names = Record<Locale, readonly string[]>

/** Own lists: what systems carry for Jalali months in Arabic is not Arabic that anybody reads. */
const months: Record<CalendarKind, Names> = {
  jalali: {
    fa: words('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'),
    ar: words('فروردين أرديبهشت خرداد تير مرداد شهريور مهر آبان آذر دي بهمن إسفند'),
    en: words('Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'),
  },
  hijri: {
    fa: words('محرم صفر ربیع‌الاول ربیع‌الثانی جمادی‌الاول جمادی‌الثانی رجب شعبان رمضان شوال ذی‌القعده ذی‌الحجه'),
    ar: list(
      'محرم, صفر, ربيع الأول, ربيع الآخر, جمادى الأولى, جمادى الآخرة, رجب, شعبان, رمضان, شوال, ذو القعدة, ذو الحجة',
    ),
    en: list(
      'Muharram, Safar, Rabi I, Rabi II, Jumada I, Jumada II, Rajab, Shaban, Ramadan, Shawwal, Dhu al-Qadah, Dhu al-Hijjah',
    ),
  },
  gregorian: {
    fa: words('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'),
    ar: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    en: words('January February March April May June July August September October November December'),
  },
}

const weekdays: Names = {
  fa: words('شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه'),
  ar: words('السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة'),
  en: words('Saturday Sunday Monday Tuesday Wednesday Thursday Friday'),
}

const narrowWeekdays: Names = {
  fa: words('ش ی د س چ پ ج'),
  ar: words('س ح ن ث ر خ ج'),
  en: words('Sa Su Mo Tu We Th Fr'),
}

/** The full name of a month (from 1); throws RangeError beyond 12. */
export function monthName(calendar: CalendarKind, month: number, locale: Locale): string {
  const name = months[calendar][locale][month - 1]
  if (name === undefined) throw new RangeError(`no month ${month}`)
  return name
}

/** The name of a weekday; `narrow` is for the heads of a month's columns. */
export function weekdayName(weekday: Weekday, locale: Locale, style: 'long' | 'narrow' = 'long'): string {
  const names = style === 'long' ? weekdays : narrowWeekdays
  return names[locale][weekday] ?? ''
}

function words(names: string): readonly string[] {
  return names.split(' ')
}

function list(names: string): readonly string[] {
  return names.split(', ')
}
