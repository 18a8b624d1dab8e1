import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Part } from '#shared/stock/part'

/** What the line of an account says of a part. */
export type ChargedPart = Pick<Part, 'number' | 'names' | 'unit'>

export async function findPart(trx: Knex, id: Id): Promise<ChargedPart | undefined> {
  const row = await trx('parts').where({ id }).first('number', 'names', 'unit')
  return row && { number: row.number, names: JSON.parse(row.names), unit: row.unit }
}
