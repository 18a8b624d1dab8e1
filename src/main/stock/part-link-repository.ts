import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Fit } from '#shared/stock/part'
import { codeKey } from './code-key'

/** Writes the barcodes of a part in the place of those that it had. */
export async function replaceBarcodes(trx: Knex, partId: Id, barcodes: readonly string[]): Promise<void> {
  await trx('part_barcodes').where({ part_id: partId }).delete()
  await insertBarcodes(trx, partId, barcodes)
}

export async function insertBarcodes(trx: Knex, partId: Id, barcodes: readonly string[]): Promise<void> {
  if (barcodes.length === 0) return
  await trx('part_barcodes').insert(
    barcodes.map((code, position) => ({ code_key: codeKey(code), code, part_id: partId, position })),
  )
}

/** Writes the devices that a part fits in the place of those that it fitted. */
export async function replaceFits(trx: Knex, partId: Id, fits: readonly Fit[]): Promise<void> {
  await trx('part_fits').where({ part_id: partId }).delete()
  await insertFits(trx, partId, fits)
}

export async function insertFits(trx: Knex, partId: Id, fits: readonly Fit[]): Promise<void> {
  if (fits.length === 0) return
  await trx('part_fits').insert(
    fits.map(({ brand, model }, position) => ({
      part_id: partId,
      position,
      brand,
      brand_key: codeKey(brand),
      model,
      model_key: codeKey(model),
    })),
  )
}

/**
 * A part replaces those that replace it: both directions are written, and a removed one is removed from both. `added`
 * and `removed` are the difference to what stood.
 */
export async function replaceSubstitutes(
  trx: Knex,
  partId: Id,
  {
    ids,
    added,
    removed,
  }: { readonly ids: readonly Id[]; readonly added: readonly Id[]; readonly removed: readonly Id[] },
): Promise<void> {
  await trx('part_substitutes')
    .where({ part_id: partId })
    .orWhere(other => other.whereIn('part_id', removed).where({ substitute_id: partId }))
    .delete()
  await trx.raw(
    `insert into part_substitutes (part_id, position, substitute_id)
     select ?, key, value from json_each(?)
     union all select other.value,
       (select coalesce(max(position), -1) + 1 from part_substitutes where part_id = other.value), ?
       from json_each(?) as other`,
    [partId, JSON.stringify(ids), partId, JSON.stringify(added)],
  )
}
