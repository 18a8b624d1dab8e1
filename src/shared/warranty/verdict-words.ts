import { verdict as arabic } from '../i18n/ar/verdict'
import { verdict as english } from '../i18n/en/verdict'
import { verdict as persian } from '../i18n/fa/verdict'
import type { Texts } from '../i18n/texts'
import type { CalendarKind } from '../kernel/calendar'
import type { Day } from '../kernel/day'
import type { Locale } from '../kernel/locale'

/** How a screen or a paper shows days and numbers to whom it speaks; the format of every page is one. */
export type VerdictFormat = {
  readonly locale: Locale
  /** The calendar that days are shown in; months of another one are said to be its. */
  readonly calendar: CalendarKind
  readonly day: (day: Day) => string
  readonly number: (value: number) => string
}

type VerdictTexts = Texts<typeof english>

const texts: Record<Locale, VerdictTexts> = { fa: persian, ar: arabic, en: english }

export function verdictTexts({ locale }: Pick<VerdictFormat, 'locale'>): VerdictTexts {
  return texts[locale]
}

/** Puts words in the places that a sentence keeps for them, `{{name}}`; throws where one has no word. */
export function fillIn(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = words[name]
    if (word === undefined) throw new Error(`the sentence "${sentence}" has no word for ${name}`)
    return word
  })
}

/** A count with its word in the form that the language wants after it: «۱۲ روز», «٣ أيام». */
export function counted(format: VerdictFormat, unit: 'months' | 'days', count: number): string {
  return fillIn(verdictTexts(format)[unit][formOf(count, format.locale)], { count: format.number(count) })
}

const arabicForms = new Intl.PluralRules('ar')

function formOf(count: number, locale: Locale): keyof VerdictTexts['days'] {
  if (count === 1) return 'one'
  if (count === 2) return 'two'
  if (locale !== 'ar') return 'other'
  const form = arabicForms.select(count)
  return form === 'few' || form === 'many' ? form : 'other'
}

/** A number or serial within a sentence: it runs left to right and turns nothing around it (rule N1). */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}

/** What a person has written, within a sentence: it runs in its own direction. */
export function inOwnDirection(text: string): string {
  return `\u2068${text}\u2069`
}
