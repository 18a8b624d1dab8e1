import { locales } from '../kernel/locale'
import { foldText } from '../kernel/text'
import type { Status } from './model'

type Names = Status['names']

/**
 * Whether two statuses of one kind could be taken for each other: a name alike in some language, or both without any
 * name of their own, so that both show the kind's.
 */
export function areNamesAlike(one: Names, other: Names): boolean {
  const isUnnamed = (names: Names) => locales.every(locale => names[locale] === '')
  if (isUnnamed(one) && isUnnamed(other)) return true
  return locales.some(locale => one[locale] !== '' && foldText(one[locale]) === foldText(other[locale]))
}
