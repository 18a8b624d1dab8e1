import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'

/** The card by which a repair was judged last, and who pays for its policy. */
export type JudgedCard = { readonly id: Id; readonly manufacturerId: Id | null; readonly version: number }

export async function findJudgedCard(db: Knex, repairId: Id): Promise<JudgedCard | undefined> {
  const row = await db('repair_verdicts')
    .leftJoin('warranty_cards as cards', 'cards.id', 'repair_verdicts.card_id')
    .leftJoin('warranty_policies as policies', 'policies.id', 'cards.policy_id')
    .where({ repair_id: repairId })
    .orderBy('repair_verdicts.seq', 'desc')
    .first('cards.id', 'cards.version', 'policies.manufacturer_id')
  return row?.id ? { id: row.id, manufacturerId: row.manufacturer_id, version: row.version } : undefined
}

/** The type of a device, which the one given in its place shares. */
export async function findTypeOf(db: Knex, deviceId: Id): Promise<Id | undefined> {
  const row = await db('devices').where({ id: deviceId }).first('type_id')
  return row?.type_id
}
