import type { Knex } from 'knex'

type FirstOfAll = { readonly order: 'asc' | 'desc'; readonly limit: number }

/**
 * The keys (`seq`) of several queries in one statement. Each query selects `seq` and, as `place`, what it is ordered by;
 * it keeps its own order and limit, and so reads only the beginning of its own index: one condition for all of them would
 * read and sort everything that fits. With `first` only the first keys of all are given, before anything is joined to them.
 */
export function mergedKeys(
  db: Knex,
  queries: readonly Knex.QueryBuilder[],
  first?: FirstOfAll,
): Knex.QueryBuilder {
  const [head, ...others] = queries.map((query, index) =>
    db.from(query.as(`keys_${index}`)).select('seq', 'place'),
  )
  if (!head) throw new RangeError('no query to merge')
  const keys = db.from((others.length > 0 ? head.unionAll(others) : head).as('keys')).select('seq')
  if (!first) return keys
  const { order, limit } = first
  return keys
    .orderBy([
      { column: 'place', order },
      { column: 'seq', order },
    ])
    .limit(limit)
}
