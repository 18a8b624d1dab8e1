import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../support/test-folder'

const appendOnly = [
  'audit_log',
  'claim_events',
  'exclusion_withdrawals',
  'handover_reversals',
  'handovers',
  'line_warranties',
  'paper_prints',
  'part_uses',
  'payments',
  'purchase_receipts',
  'repair_charges',
  'repair_checks',
  'repair_exclusions',
  'repair_history',
  'repair_verdicts',
  'statement_settlements',
  'stock_count_tallies',
  'stock_documents',
  'stock_entries',
  'stock_plan_runs',
  'stock_reservations',
  'supplier_return_lines',
  'supplier_returns',
  'terms_versions',
  'verdict_decisions',
  'warranty_batches',
  'warranty_card_events',
  'warranty_policy_versions',
]

type Column = { readonly name: string; readonly type: string }

describe('tables of facts', () => {
  test.each(appendOnly)('G4 B4 M5 %s refuses every change and every deletion', async table => {
    const { writer, reader } = await openTestDatabase()
    const columns: Column[] = await writer.raw(`pragma table_info(${table})`)
    // Any row will do: what is proved is that it stays as it is.
    await writer.raw('pragma foreign_keys=OFF')
    await writer.raw('pragma ignore_check_constraints=ON')
    const row = Object.fromEntries(columns.map(({ name, type }) => [name, type === 'INTEGER' ? 1 : name]))
    await writer(table).insert(row)
    for (const { name, type } of columns) {
      const changing = writer(table).update({ [name]: type === 'INTEGER' ? 2 : 'other' })
      await expect(changing, name).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    }
    const names = columns.map(({ name }) => name).join(', ')
    // Without recursive triggers a replaced row goes without a word.
    const replacing = writer.raw(`insert or replace into ${table} (${names}) select ${names} from ${table}`)
    await expect(replacing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    await expect(writer(table).delete()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    expect(await reader(table)).toEqual([row])
  })

  test('no other table claims to be one', async () => {
    const { reader } = await openTestDatabase()
    const names: string[] = await reader('sqlite_master').where({ type: 'trigger' }).pluck('name')
    const guarded = names
      .filter(name => name.endsWith('_no_update'))
      .map(name => name.replace('_no_update', ''))
    expect(guarded.sort()).toEqual(appendOnly)
  })
})
