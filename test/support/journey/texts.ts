import { ar } from '../../../src/shared/i18n/ar/index'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import type { Locale } from '../../../src/shared/kernel/locale'

export type ScreenTexts = typeof fa

/** The sentences of the screens, by language: journeys find everything by what a person reads. */
export const screenTexts: Readonly<Record<Locale, ScreenTexts>> = { fa, ar, en }

/** A sentence with its values, as i18next fills it. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '')
}

/** A sentence whose values do not matter, as a pattern. */
export function anyFilled(sentence: string): RegExp {
  return new RegExp(
    sentence
      .split(/\{\{\w+\}\}/)
      .map(escaped)
      .join('.+'),
  )
}

/** A name as it is written, capitals too: an entry that repeats what was typed is not the one that was found. */
export function named(name: string): RegExp {
  return new RegExp(escaped(name))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
