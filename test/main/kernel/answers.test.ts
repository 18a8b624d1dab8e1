import { describe, expect, test } from 'vitest'
import { openPort, refusalOf } from '../../support/port-client'
import { managerLogin, openTestApp, type TestApp } from '../../support/test-app'

async function signedInPort(t: TestApp) {
  const port = openPort(t.app, { staffId: null })
  await port.client.session.signIn(managerLogin)
  return port
}

describe('what leaves main', () => {
  test('a bug is answered with a reference alone, and logged whole with the same one', async () => {
    const t = await openTestApp()
    const { client, answers } = await signedInPort(t)
    await t.app.services.db.writer.raw('drop table drafts')
    const { code, data } = await refusalOf(client.drafts.load({ form: 'check_in' }))
    expect(code).toBe('UNEXPECTED')
    const { reference } = (data as { values: { reference: string } }).values
    expect(reference).toMatch(/^[0-9a-f]{8}$/)
    expect(Object.keys(data as object)).toEqual(['values'])
    expect(answers.at(-1)).not.toMatch(/select|sqlite|no such table|\.ts|\.db|stack|at async/i)
    expect(t.bugs).toEqual([expect.objectContaining({ reference, path: 'drafts.load' })])
    expect(String((t.bugs[0] as { error: unknown }).error)).toContain('no such table')
  })

  test('the log of a bug tells the statement without the values that were being written', async () => {
    const t = await openTestApp()
    const { client } = await signedInPort(t)
    await t.app.services.db.writer.raw('drop table drafts')
    await refusalOf(client.drafts.save({ form: 'check_in', body: 'کد ملی ۰۰۸۴۵۷۵۹۴۸' }))
    const [bug] = t.bugs as readonly { readonly error: unknown }[]
    expect(String(bug?.error)).toContain('drafts')
    expect(JSON.stringify(bug)).not.toContain('۰۰۸۴۵۷۵۹۴۸')
    expect(String(bug?.error)).not.toContain('۰۰۸۴۵۷۵۹۴۸')
  })

  test('two bugs have two references', async () => {
    const t = await openTestApp()
    const { client } = await signedInPort(t)
    await t.app.services.db.writer.raw('drop table drafts')
    const first = await refusalOf(client.drafts.load({ form: 'check_in' }))
    const second = await refusalOf(client.drafts.load({ form: 'check_in' }))
    expect(first.data).not.toEqual(second.data)
  })

  test('an answer carries only what the contract promises', async () => {
    const t = await openTestApp()
    const { client, answers } = await signedInPort(t)
    const profile = await client.settings.profile({})
    // The handler returns all settings.
    expect(profile).not.toHaveProperty('numbering')
    expect(answers.at(-1)).not.toContain('taxRateBp')
    const staff = await client.staff.list({})
    expect(staff).toHaveLength(1)
    expect(answers.at(-1)).not.toMatch(/argon2|password|hash/i)
  })

  test('an answer that breaks the contract is a bug, not an answer', async () => {
    const t = await openTestApp()
    const { client, answers } = await signedInPort(t)
    await t.app.services.db.writer('drafts').insert({
      staff_id: (await client.session.current({})).staff?.id,
      form: 'check_in',
      body: 'x'.repeat(1_000_001),
      saved_at: 'now',
    })
    expect(await refusalOf(client.drafts.load({ form: 'check_in' }))).toMatchObject({ code: 'UNEXPECTED' })
    expect(answers.at(-1)).not.toContain('xxx')
    expect(t.bugs).toHaveLength(1)
  })

  test('a write-protected database says so', async () => {
    const t = await openTestApp()
    const { client } = await signedInPort(t)
    await t.app.services.db.writer.raw('pragma query_only=ON')
    const saving = client.drafts.save({ form: 'check_in', body: '{}' })
    expect(await refusalOf(saving)).toEqual({ code: 'DATABASE_READ_ONLY', data: {} })
    expect(t.bugs).toEqual([])
  })

  test('a database in the hands of another program says so', async () => {
    const t = await openTestApp()
    const { client } = await signedInPort(t)
    const { writer } = t.app.services.db
    await writer.raw('pragma busy_timeout=0')
    const { connect } = await import('../../../src/main/db/connect')
    const other = await connect(t.app.services.db.file)
    const holding = await other.writer.transaction()
    const saving = client.drafts.save({ form: 'check_in', body: '{}' })
    expect(await refusalOf(saving)).toEqual({ code: 'DATABASE_BUSY', data: {} })
    await holding.rollback()
    await other.close()
    expect(await client.drafts.save({ form: 'check_in', body: '{}' })).toEqual({})
    expect(t.bugs).toEqual([])
  })

  test('M3 a refused caller learns nothing of whether the input was right', async () => {
    const t = await openTestApp()
    const { client } = openPort(t.app, { staffId: null })
    // @ts-expect-error not what the contract asks for
    expect(await refusalOf(client.drafts.save({ form: 'nonsense' }))).toEqual({
      code: 'SIGNED_OUT',
      data: {},
    })
  })
})
