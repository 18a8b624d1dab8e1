import { compactText } from '../kernel/text'
import type { Part } from './part'
import type { PartUnit } from './units'

const units: Readonly<Record<PartUnit, readonly string[]>> = {
  piece: ['piece', 'pieces', 'pc', 'pcs', 'each', 'ea', 'عدد', 'دانه', 'تا', 'قطعة', 'حبة'],
  set: ['set', 'sets', 'kit', 'دست', 'ست', 'طقم'],
  pair: ['pair', 'pairs', 'pr', 'جفت', 'زوج'],
  pack: ['pack', 'packs', 'package', 'box', 'بسته', 'جعبه', 'عبوة', 'علبة'],
  metre: ['metre', 'metres', 'meter', 'meters', 'm', 'متر'],
  gram: ['gram', 'grams', 'g', 'gr', 'گرم', 'غرام', 'جرام'],
  kilogram: ['kilogram', 'kilograms', 'kg', 'kilo', 'کیلوگرم', 'کیلو', 'كيلوغرام', 'كيلو', 'كيلوجرام'],
  litre: ['litre', 'litres', 'liter', 'liters', 'l', 'lt', 'لیتر', 'لتر'],
}

const taxClasses: Readonly<Record<Part['taxClass'], readonly string[]>> = {
  standard: ['standard', 'taxed', 'taxable', 'vat', 'yes', 'مشمول', 'دارد', 'بله', 'خاضعة', 'خاضع', 'نعم'],
  exempt: ['exempt', 'untaxed', 'none', 'no', 'معاف', 'ندارد', 'خیر', 'معفاة', 'معفى', 'لا'],
}

const answers = {
  yes: ['yes', 'y', 'true', '1', 'بله', 'بلی', 'آری', 'دارد', 'سریال‌دار', 'نعم'],
  no: ['no', 'n', 'false', '0', 'خیر', 'نه', 'ندارد', 'لا', 'كلا'],
} as const

/** The unit that a cell names, in any spelling of three languages. */
export const unitOf = finder(units)

export const taxClassOf = finder(taxClasses)

const answerOf = finder(answers)

/** Undefined where the cell says neither. */
export function isYes(text: string): boolean | undefined {
  const answer = answerOf(text)
  return answer === undefined ? undefined : answer === 'yes'
}

function finder<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): (text: string) => Meaning | undefined {
  const meanings = new Map<string, Meaning>()
  // The keys of the record are the meanings and nothing else.
  for (const [meaning, names] of Object.entries(words) as [Meaning, readonly string[]][]) {
    for (const name of names) meanings.set(compactText(name), meaning)
  }
  return text => meanings.get(compactText(text))
}
