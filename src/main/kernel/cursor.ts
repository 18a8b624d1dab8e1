import { decodeCursor } from '#shared/kernel/paging'
import { refuse } from './refuse'

type PartOf = { readonly string: string; readonly number: number }
type Kinds = readonly (keyof PartOf)[]
type Key<K extends Kinds> = { readonly [I in keyof K]: PartOf[K[I]] }

/** The key in a page's cursor; undefined asks for the first page. Refuses INVALID_INPUT where `toPage` did not make it. */
export function readCursor<const K extends Kinds>(cursor: string | undefined, kinds: K): Key<K> | undefined {
  if (cursor === undefined) return undefined
  const parts = decodeCursor(cursor, kinds) ?? refuse('INVALID_INPUT')
  // Each part was just proved to be of its kind.
  return parts as Key<K>
}
