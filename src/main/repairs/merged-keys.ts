import type { Knex } from 'knex'

/** A select of `seq`, as text: knex needs a tenth of the time of a page of work to put its branches together. */
export type Keys = { readonly sql: string; readonly bindings: readonly Knex.RawBinding[] }

type FirstOfAll = { readonly order: 'asc' | 'desc'; readonly limit: number }

/**
 * The keys (`seq`) of several queries in one statement. Each query selects `seq` and, as `place`, what it is ordered by;
 * it keeps its own order and limit, and so reads only the beginning of its own index: one condition for all of them would
 * read and sort everything that fits. With `first` only the first keys of all are given, before anything is joined to them.
 */
export function mergedKeys(queries: readonly Keys[], first?: FirstOfAll): Keys {
  if (queries.length === 0) throw new RangeError('no query to merge')
  const all = queries.map(({ sql }) => `select seq, place from (${sql})`).join(' union all ')
  const cut = first ? ` order by place ${first.order}, seq ${first.order} limit ${first.limit}` : ''
  return {
    sql: `select seq from (${all}) as keys${cut}`,
    bindings: queries.flatMap(({ bindings }) => bindings),
  }
}
