import type { Knex } from 'knex'
import type { Fit, PartRow } from '#shared/stock/part'
import { codeKey } from './code-key'
import { findFittingIds } from './fitting-repository'
import { findPartsByIds } from './part-row-repository'

/** Active parts that are said to fit a model, those that name it before those that fit the whole brand. */
export async function partsThatFit(
  db: Knex,
  { brand, model }: Fit,
  limit: number,
): Promise<readonly PartRow[]> {
  const ids = await findFittingIds(db, { brandKey: codeKey(brand), modelKey: codeKey(model) }, limit)
  const rows = new Map((await findPartsByIds(db, ids)).map(row => [row.id, row]))
  return ids.flatMap(id => rows.get(id) ?? [])
}
