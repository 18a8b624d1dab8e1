import type { Locale } from '../kernel/locale'
import type { PartRow } from './part'

/** The name of a part in a language, or the first that it has. */
export function nameIn(names: PartRow['names'], locale: Locale): string {
  return names[locale] || names.fa || names.ar || names.en
}
