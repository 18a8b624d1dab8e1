import { describe, expect, test } from 'vitest'
import { chainStart, firstBrokenEntry, hashOf, record } from '../../../src/main/kernel/audit'
import { inTransaction } from '../../../src/main/kernel/transaction'
import { openTestApp, type TestApp } from '../../support/test-app'
import { callContext } from './call-context'

async function recordMany(t: TestApp, count: number): Promise<void> {
  const acts = Array.from({ length: count }, (_, index) => ({
    action: 'test.act',
    entity: 'thing',
    entityId: `thing-${index}`,
    before: { value: index },
    after: { value: index + 1 },
  }))
  await inTransaction(await callContext(t), work => record(work, ...acts))
}

/** Changes the log as somebody with the file in hand could. */
async function tamper({ app }: TestApp, sql: string): Promise<void> {
  const { writer } = app.services.db
  await writer.raw('drop trigger audit_log_no_update')
  await writer.raw('drop trigger audit_log_no_delete')
  await writer.raw(sql)
}

describe('the audit log', () => {
  test('M5 every entry is chained to the one before', async () => {
    const t = await openTestApp()
    await recordMany(t, 3)
    const entries = await t.app.services.db.reader('audit_log').orderBy('seq')
    expect(entries.length).toBeGreaterThan(3)
    expect(entries[0].prev_hash).toBe(chainStart)
    entries.forEach((entry, index) => {
      expect(entry.seq).toBe(index + 1)
      expect(entry.hash).toBe(hashOf(entry))
      if (index > 0) expect(entry.prev_hash).toBe(entries[index - 1].hash)
    })
    expect(await firstBrokenEntry(t.app.services.db.reader)).toEqual({
      checked: entries.length,
      broken: null,
    })
  })

  test('M5 an entry says who, when, what, before and after', async () => {
    const t = await openTestApp()
    const { version, ...shop } = await t.manager.settings.shop({})
    await t.manager.settings.saveShop({ ...shop, version, shopName: 'نام تازه' })
    const { actor, now } = await callContext(t)
    const last = await t.app.services.db.reader('audit_log').orderBy('seq', 'desc').first()
    expect(last).toMatchObject({
      at: now,
      staff_id: actor.id,
      action: 'settings.saveShop',
      entity: 'settings',
    })
    expect(JSON.parse(last.before)).toEqual(shop)
    expect(JSON.parse(last.after)).toEqual({ ...shop, shopName: 'نام تازه' })
  })

  test('M5 commands at the same moment form one chain', async () => {
    const t = await openTestApp()
    await Promise.all(Array.from({ length: 20 }, () => recordMany(t, 2)))
    const { checked, broken } = await firstBrokenEntry(t.app.services.db.reader)
    expect(broken).toBeNull()
    expect(checked).toBeGreaterThanOrEqual(40)
  })

  test('M5 a chain longer than one reading is walked to its end', async () => {
    const t = await openTestApp()
    for (let round = 0; round < 5; round += 1) await recordMany(t, 1000)
    await tamper(t, `update audit_log set after = '{}' where seq = 4321`)
    expect(await firstBrokenEntry(t.app.services.db.reader)).toEqual({ checked: 4320, broken: 4321 })
  })

  test.each([
    ['what was done', (seq: number) => `update audit_log set action = 'other' where seq = ${seq}`],
    ['who did it', (seq: number) => `update audit_log set staff_id = null where seq = ${seq}`],
    ['when', (seq: number) => `update audit_log set at = '2020-01-01T00:00:00.000Z' where seq = ${seq}`],
    ['before', (seq: number) => `update audit_log set before = null where seq = ${seq}`],
    ['after', (seq: number) => `update audit_log set after = '{"value":7000}' where seq = ${seq}`],
    ['the hash itself', (seq: number) => `update audit_log set hash = 'f' where seq = ${seq}`],
    ['an entry taken out', (seq: number) => `delete from audit_log where seq = ${seq}`],
    [
      'two entries at once',
      (seq: number) => `update audit_log set action = 'other' where seq in (${seq + 2}, ${seq})`,
    ],
    [
      'all from there but the last',
      (seq: number) => `delete from audit_log where seq between ${seq} and ${seq + 3}`,
    ],
  ])('M5 names the first broken entry: %s', async (_name, sqlFor) => {
    const t = await openTestApp()
    await recordMany(t, 10)
    const last = await t.app.services.db.reader('audit_log').orderBy('seq', 'desc').first('seq')
    const broken = last.seq - 4
    await tamper(t, sqlFor(broken))
    expect(await firstBrokenEntry(t.app.services.db.reader)).toEqual({ checked: broken - 1, broken })
  })

  test('M5 an entry forged with a right hash of its own breaks the next one', async () => {
    const t = await openTestApp()
    await recordMany(t, 10)
    const entry = await t.app.services.db.reader('audit_log').where({ entity_id: 'thing-3' }).first()
    const forged = { ...entry, after: '{"value":999}' }
    await tamper(
      t,
      `update audit_log set after = '{"value":999}', hash = '${hashOf(forged)}' where seq = ${entry.seq}`,
    )
    const broken = entry.seq + 1
    expect(await firstBrokenEntry(t.app.services.db.reader)).toEqual({ checked: entry.seq, broken })
  })
})
