import type { Locale } from '#shared/kernel/locale'
import { nameIn } from '#shared/stock/name-in'
import type { PartRow } from '#shared/stock/part'

type Named = Pick<PartRow, 'names'>

/** The name of a part in the person's language, or the first that it has. */
export function partName({ names }: Named, locale: Locale): string {
  return nameIn(names, locale)
}

/** Its names in the other languages, each once: what is printed elsewhere may be one of them. */
export function otherNames(part: Named, locale: Locale): readonly string[] {
  const shown = partName(part, locale)
  const others = [part.names.fa, part.names.ar, part.names.en].filter(name => name !== '' && name !== shown)
  return [...new Set(others)]
}
