import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

export async function findPhoto(db: Knex, partId: Id): Promise<Buffer | undefined> {
  const row: { readonly jpeg: Buffer } | undefined = await db('part_photos')
    .where({ part_id: partId })
    .first('jpeg')
  return row?.jpeg
}

type Photo = {
  readonly partId: Id
  readonly jpeg: Buffer
  readonly addedAt: string
  readonly staffId: Id
}

/** In the place of the one before. */
export async function writePhoto(trx: Knex, { partId, jpeg, addedAt, staffId }: Photo): Promise<void> {
  await trx('part_photos')
    .insert({ part_id: partId, jpeg, added_at: addedAt, staff_id: staffId })
    .onConflict('part_id')
    .merge()
}

/** How many were there: one or none. */
export function deletePhoto(trx: Knex, partId: Id): Promise<number> {
  return trx('part_photos').where({ part_id: partId }).delete()
}

export async function partExists(db: Knex, id: Id): Promise<boolean> {
  return (await db('parts').where({ id }).first('id')) !== undefined
}
