import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

type Model = { readonly brandKey: string; readonly modelKey: string }

/** Active parts for a model, then those for every model of its brand; available ones first, then by number. */
export async function findFittingIds(
  db: Knex,
  { brandKey, modelKey }: Model,
  limit: number,
): Promise<readonly Id[]> {
  const rows: readonly { id: Id }[] = await db.raw(
    `select parts.id from part_fits as fit join parts on parts.id = fit.part_id and parts.is_active = 1
     left join stock_totals as total on total.part_id = parts.id
     where fit.brand_key = ? and fit.model_key in ('', ?)
     group by parts.id
     order by max(fit.model_key <> '') desc, coalesce(total.in_stores - total.reserved, 0) <= 0, parts.number_key
     limit ${limit}`,
    [brandKey, modelKey],
  )
  return rows.map(({ id }) => id)
}
