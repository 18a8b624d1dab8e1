import { createGramIndex, createWordIndex } from '../dialect'
import type { Migration } from '../migrate'

/** Full-text rows carry the `seq` of the row that they find; `db/search.ts` keeps and reads them. */
export const search: Migration = {
  name: '0005-search',
  up: async trx => {
    await createWordIndex(trx, 'search_customer_words')
    await createWordIndex(trx, 'search_repair_words')
    await createWordIndex(trx, 'search_model_words')
    await createGramIndex(trx, 'search_customer_grams')
    await createGramIndex(trx, 'search_phone_grams')
    await createGramIndex(trx, 'search_serial_grams')
    // A customer's open repairs are found and counted without reading the others.
    await trx.raw('create index repairs_of_customer_open_first on repairs (customer_id, is_open, seq)')
  },
}
