import type { Knex } from 'knex'

/**
 * The keys (`seq`) of several queries in one statement. Each query keeps its own order and limit, and so reads only the
 * beginning of its own index; one condition for all of them would read and sort everything that fits.
 */
export function mergedKeys(db: Knex, queries: readonly Knex.QueryBuilder[]): Knex.QueryBuilder {
  const [first, ...others] = queries.map((query, index) => db.from(query.as(`keys_${index}`)).select('seq'))
  if (!first) throw new RangeError('no query to merge')
  return others.length > 0 ? first.unionAll(others) : first
}
