import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PolicyRules } from '#shared/warranty/policy'

/** A card as it is printed. */
export type PrintedCard = {
  readonly id: Id
  readonly number: string
  readonly serialNo: string | null
  readonly brand: string
  readonly model: string
  readonly rules: PolicyRules
}

export type CardChoice = {
  readonly batchId?: Id | undefined
  readonly cardIds: readonly Id[]
  readonly skip: number
  readonly count: number
}

type Row = Omit<PrintedCard, 'serialNo' | 'rules'> & {
  readonly serial_no: string | null
  readonly rules: string
}

type FoundCards = { readonly cards: readonly PrintedCard[]; readonly total: number }

/** In the order of their making. A batch's cards were numbered in one go, so the one after `skip` is found by its key. */
export async function findPrintedCards(db: Knex, choice: CardChoice): Promise<FoundCards> {
  const { batchId, cardIds, skip, count } = choice
  const rows: Row[] = await db('warranty_cards as cards')
    .join('warranty_policy_versions as versions', 'versions.id', 'cards.policy_version_id')
    .modify(query => {
      if (batchId === undefined) query.whereIn('cards.id', [...cardIds])
      else query.where('cards.batch_id', batchId).where('cards.seq', '>=', firstKey(db, batchId, skip))
    })
    .orderBy('cards.seq')
    .limit(count)
    .select('cards.id', 'cards.number', 'cards.serial_no', 'cards.brand', 'cards.model', 'versions.rules')
  const batch =
    batchId === undefined ? undefined : await db('warranty_batches').where({ id: batchId }).first('count')
  return {
    cards: rows.map(({ serial_no, rules, ...card }) => ({
      ...card,
      serialNo: serial_no,
      rules: JSON.parse(rules),
    })),
    total: batch?.count ?? rows.length,
  }
}

function firstKey(db: Knex, batchId: Id, skip: number): Knex.Raw {
  return db.raw('(select min(seq) + ? from warranty_cards where batch_id = ?)', [skip, batchId])
}
