import { z } from 'zod'
import { unsafeCharacterIn } from './text'

/** The longest free text that a person may store: about four printed pages. */
export const longTextLimit = 8000

function safeText(limit: number) {
  return z
    .string()
    .max(limit)
    .trim()
    .refine(text => unsafeCharacterIn(text) === undefined, { error: 'unsafe_character' })
}

/** One line of text (a name, a model): trimmed, without characters that turn or hide text. */
export function line(limit = 120) {
  return safeText(limit).refine(text => !/[\n\t]/.test(text), { error: 'one_line' })
}

/** A line that must say something. */
export function requiredLine(limit = 120) {
  return line(limit).min(1)
}

/** Several lines of text in a person's own words. */
export function note(limit = 2000) {
  return safeText(limit)
}

export function requiredNote(limit = 2000) {
  return note(limit).min(1)
}

/**
 * A day of the calendar as ISO `YYYY-MM-DD`; the day must exist. No shop has a day outside these years: it is a slip of
 * the keyboard, or another calendar's year taken for a Gregorian one.
 */
export const daySchema = z.iso.date().refine(day => day >= '1900-01-01' && day <= '2999-12-31')

/** No shop's document reaches this; sums of thousands of lines stay exact integers below 2^53. */
export const moneyLimit = 1_000_000_000_000

/** An amount of money in rial, a whole number, never negative. */
export const rialSchema = z.int().min(0).max(moneyLimit)

/** A computed sum in rial; it may be negative (a credit). */
export const signedRialSchema = z.int()
