import { describe, expect, test } from 'vitest'
import { openPort, refusalOf } from '../../support/port-client'
import { managerLogin, openTestApp } from '../../support/test-app'

async function open() {
  const t = await openTestApp()
  const port = openPort(t.app, { staffId: null })
  await port.client.session.signIn(managerLogin)
  const shop = await port.client.settings.shop({})
  return { ...t, ...port, shop }
}

describe('what comes in', () => {
  test('a wrong value is named by its field and reason, and never sent back', async () => {
    const { client, answers, shop, bugs } = await open()
    const secret = 'گذرواژهٔ-محرمانه'
    const saving = client.settings.saveShop({ ...shop, shopName: '', timeZone: secret, country: secret })
    expect(await refusalOf(saving)).toEqual({
      code: 'INVALID_INPUT',
      data: {
        issues: [
          { path: 'shopName', reason: 'required', values: {} },
          { path: 'country', reason: 'invalid', values: {} },
          { path: 'timeZone', reason: 'unknown_time_zone', values: {} },
        ],
      },
    })
    expect(answers.at(-1)).not.toContain(secret)
    expect(bugs).toEqual([])
  })

  test('a field inside others is named by its whole path', async () => {
    const { client, shop } = await open()
    const numbering = { ...shop.numbering, repair: { ...shop.numbering.repair, prefix: 'پ', start: 0 } }
    const { data } = await refusalOf(client.settings.saveShop({ ...shop, numbering }))
    expect(data).toEqual({
      issues: [
        { path: 'numbering.repair.prefix', reason: 'latin_prefix', values: {} },
        { path: 'numbering.repair.start', reason: 'too_small', values: { minimum: 1 } },
      ],
    })
  })

  test('ten megabytes of text are refused', async () => {
    const { client, bugs } = await open()
    const body = 'الف '.repeat(2_500_000)
    expect(await refusalOf(client.settings.saveTerms({ body }))).toEqual({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'body', reason: 'too_big', values: { maximum: 8000 } }] },
    })
    expect(bugs).toEqual([])
  })

  test.each([
    ['a right-to-left override', 'علی\u202eرضا'],
    ['an isolate', 'علی\u2067رضا'],
    ['a NUL', 'علی\u0000رضا'],
    ['an escape', 'علی\u001b[31mرضا'],
    ['half a character', 'علی\ud800رضا'],
  ])('%s is refused', async (_name, shopName) => {
    const { client, shop } = await open()
    expect(await refusalOf(client.settings.saveShop({ ...shop, shopName }))).toEqual({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: 'shopName', reason: 'unsafe_character', values: {} }] },
    })
  })

  test('a name of two lines is refused, and a half-space is kept', async () => {
    const { client, shop } = await open()
    const twoLines = client.settings.saveShop({ ...shop, shopName: 'تعمیرگاه\nنمونه' })
    expect(await refusalOf(twoLines)).toMatchObject({
      data: { issues: [{ path: 'shopName', reason: 'one_line' }] },
    })
    const saved = await client.settings.saveShop({ ...shop, shopName: 'تعمیرگاه\u200cهای نمونه' })
    expect(saved.shopName).toBe('تعمیرگاه\u200cهای نمونه')
  })

  test.each(['__proto__', 'constructor', 'prototype'])(
    'a key %s changes nothing and is not stored',
    async key => {
      const { client, shop, app } = await open()
      const poisoned = JSON.parse(`{"${key}": {"isPoisoned": true, "prototype": {"isPoisoned": true}}}`)
      const input = Object.defineProperty({ ...shop }, key, { value: poisoned[key], enumerable: true })
      await client.settings.saveShop(input).catch(() => undefined)
      expect({}).not.toHaveProperty('isPoisoned')
      expect(Object).not.toHaveProperty('isPoisoned')
      const stored = await app.services.db.reader('settings').where({ key: 'shop' }).first('value')
      expect(stored.value).not.toContain('isPoisoned')
    },
  )

  test('what looks like SQL is only text', async () => {
    const { client, shop } = await open()
    const shopName = `'); drop table staff; --`
    expect((await client.settings.saveShop({ ...shop, shopName })).shopName).toBe(shopName)
    expect(await client.staff.list({})).toHaveLength(1)
  })

  test('at most twenty findings are told', async () => {
    const { client } = await open()
    const names = { fa: 'نوع', ar: '', en: '' }
    const conditions = Array.from({ length: 40 }, () => '')
    const lists = { conditions, accessories: [], checklist: [] }
    const input = { commandId: crypto.randomUUID(), names, hasImei: false, isActive: true, ...lists }
    const { data } = await refusalOf(client.catalogue.saveType(input))
    expect((data as { issues: unknown[] }).issues).toHaveLength(20)
  })
})
