import type { Knex } from 'knex'
import type { NumberedKind } from '#shared/settings/model'
import type { Check } from './check'

type Numbered = {
  readonly kind: NumberedKind
  readonly table: string
  readonly where: string
  /** What they are called in a fault. */
  readonly name: string
}

/** Everything that carries a drawn number, in a column of that name. */
const everyNumbered: readonly Numbered[] = [
  { kind: 'repair', table: 'repairs', where: 'true', name: 'repair' },
  { kind: 'payment', table: 'payments', where: 'true', name: 'payment' },
  { kind: 'claim', table: 'claims', where: 'true', name: 'claim' },
  { kind: 'statement', table: 'claim_statements', where: 'true', name: 'statement' },
  { kind: 'goodsReceipt', table: 'stock_documents', where: `kind = 'receipt'`, name: 'goods receipt' },
  { kind: 'stockMove', table: 'stock_documents', where: `kind <> 'receipt'`, name: 'stock document' },
  { kind: 'purchaseOrder', table: 'purchase_orders', where: 'true', name: 'purchase order' },
  { kind: 'supplierReturn', table: 'supplier_returns', where: 'true', name: 'return to a supplier' },
  { kind: 'stockCount', table: 'stock_counts', where: 'true', name: 'count' },
]

/** No number was drawn beyond what its sequence says, or the next one would be drawn twice (rule A1). */
export const numberCheck: Check = {
  name: 'numbers',
  run: async db => {
    let checked = 0
    const faults: string[] = []
    for (const numbered of everyNumbered) {
      const { count, ahead } = await countAhead(db, numbered)
      checked += count
      if (ahead > 0) faults.push(`${ahead} ${numbered.name} numbers lie ahead of their sequence`)
    }
    const split: readonly { number: string }[] = await db.raw(
      `select number from repairs where number_value <> ${drawnValue}`,
    )
    faults.push(...split.map(({ number }) => `repair ${number} is found by another number`))
    return { checked, faults }
  },
}

/** The digits at the end of a number: prefix and year stand before a hyphen. */
const drawnValue = `cast(substr(number, length(rtrim(number, '0123456789')) + 1) as integer)`

async function countAhead(
  db: Knex,
  { kind, table, where }: Numbered,
): Promise<{ readonly count: number; readonly ahead: number }> {
  const [row] = await db.raw(
    `select count(*) as count, count(*) filter (
       where ${drawnValue} >= coalesce((select max(next_value) from sequences where kind = ?), 0)) as ahead
     from ${table} where ${where}`,
    [kind],
  )
  return row
}
