import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../../src/main/db/connect'
import { openTestDatabase } from '../../support/test-folder'

const row = (key: string) => ({ key, value: '1', updated_at: 'now' })

describe('transactions of the writer', () => {
  test('one that fails leaves nothing', async () => {
    const { writer, reader } = await openTestDatabase()
    const failing = writer.transaction(async trx => {
      await trx('settings').insert(row('a'))
      throw new Error('second thoughts')
    })
    await expect(failing).rejects.toThrow('second thoughts')
    expect(await reader('settings').where({ key: 'a' })).toEqual([])
  })

  test('a commit that is refused leaves nothing and the writer free', async () => {
    const { writer, reader } = await openTestDatabase()
    const failing = writer.transaction(async trx => {
      // Broken references are then found by the commit itself.
      await trx.raw('pragma defer_foreign_keys=ON')
      await trx('settings').insert(row('a'))
      await trx('drafts').insert({ staff_id: 'nobody', form: 'check_in', body: '', saved_at: 'now' })
    })
    await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    expect(await reader('settings').where({ key: 'a' })).toEqual([])
    await writer.transaction(trx => trx('settings').insert(row('b')))
    expect(await reader('settings').where({ key: 'b' })).toHaveLength(1)
  })

  test('one that SQLite has rolled back by itself fails with its first reason', async () => {
    const { writer, reader } = await openTestDatabase()
    await writer.raw(
      `create trigger refuse_all before insert on sign_in_guards begin select raise(rollback, 'no'); end`,
    )
    const failing = writer.transaction(async trx => {
      await trx('settings').insert(row('a'))
      await trx('sign_in_guards').insert({ login_key: 'x', failures: 1, last_failed_at: 'now', locked_ms: 0 })
    })
    await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
    expect(await reader('settings').where({ key: 'a' })).toEqual([])
    await writer.transaction(trx => trx('settings').insert(row('b')))
    expect(await reader('settings').where({ key: 'b' })).toHaveLength(1)
  })

  test('two programs that read and then write wait for each other instead of failing', async () => {
    const first = await openTestDatabase()
    const second = await connect(first.file)
    onTestFinished(second.close)
    await first.writer('sequences').insert({ kind: 'repair', period: '', next_value: 0 })
    const draw = (db: typeof first) =>
      db.writer.transaction(async trx => {
        const found = await trx('sequences').where({ kind: 'repair' }).first('next_value')
        await trx('sequences')
          .where({ kind: 'repair' })
          .update({ next_value: found.next_value + 1 })
      })
    await Promise.all(Array.from({ length: 40 }, (_, index) => draw(index % 2 === 0 ? first : second)))
    expect(await first.reader('sequences').first('next_value')).toEqual({ next_value: 40 })
  })
})
