import { describe, expect, test } from 'vitest'
import {
  defaultShopSettings,
  type SeenShopSettings,
  type ShopSettings,
} from '../../../src/shared/settings/model'
import { refusalOf } from '../../support/refusal'
import { openTestApp, type TestApp } from '../../support/test-app'

async function auditOf(app: TestApp, action: string) {
  return app.app.services.db.reader('audit_log').where({ action }).orderBy('seq')
}

describe('settings of the shop', () => {
  test('a new shop has the defaults under its own name', async () => {
    const app = await openTestApp()
    const { version, ...settings } = await app.manager.settings.shop({})
    expect(settings).toEqual({ ...defaultShopSettings, shopName: 'تعمیرگاه نمونه' })
    expect(version).not.toBe('')
  })

  test('a change is felt at the next call of every window, and is stored', async () => {
    const app = await openTestApp()
    const before = await app.manager.settings.shop({})
    const changed: SeenShopSettings = {
      ...before,
      shopName: 'خدمات پارس',
      phones: ['021 8888 0000'],
      timeZone: 'Asia/Baghdad',
      moneyUnit: 'rial',
      taxRateBp: 1000,
    }
    await app.signedOut.settings.profile({})
    const saved = await app.manager.settings.saveShop(changed)
    expect(saved).toEqual({ ...changed, version: expect.not.stringMatching(before.version) })
    expect(await app.signedOut.settings.profile({})).toMatchObject({
      shopName: 'خدمات پارس',
      moneyUnit: 'rial',
    })
    expect(await app.manager.settings.shop({})).toEqual(saved)
    const stored = await app.app.services.db.reader('settings').where({ key: 'shop' }).first()
    const { version: _, ...settings } = changed
    expect(JSON.parse(stored.value)).toEqual(settings)
  })

  test('everybody may know how to show days and money, but not taxes and numbering', async () => {
    const app = await openTestApp()
    const profile = await app.signedOut.settings.profile({})
    expect(Object.keys(profile).sort()).toEqual([
      'address',
      'calendar',
      'country',
      'moneyUnit',
      'paperLocale',
      'paperSize',
      'phones',
      'printer',
      'promiseDays',
      'repairWarrantyDays',
      'shopName',
      'timeZone',
    ])
  })

  test('a setting added by a later version takes its default, also within numbering', async () => {
    const app = await openTestApp()
    const { db, events } = app.app.services
    const older = {
      shopName: 'خدمات پارس',
      numbering: { repair: { prefix: 'R', start: 5, restartsYearly: false } },
    }
    await db
      .writer('settings')
      .where({ key: 'shop' })
      .update({ value: JSON.stringify(older) })
    events.announce(['settings'])
    expect(await app.manager.settings.shop({})).toMatchObject({
      ...defaultShopSettings,
      ...older,
      numbering: { ...defaultShopSettings.numbering, ...older.numbering },
    })
  })

  test.each([
    ['an unknown time zone', { timeZone: 'Asia/Atlantis' }, 'timeZone', 'unknown_time_zone'],
    ['a shop without a name', { shopName: '  ' }, 'shopName', 'required'],
    ['an empty phone', { phones: ['021', ''] }, 'phones.1', 'required'],
    ['a tax above the whole', { taxRateBp: 10_001 }, 'taxRateBp', 'too_big'],
    ['no rounding step', { roundingStep: 0 }, 'roundingStep', 'too_small'],
    ['a prefix in Persian letters', withPrefix('ت'), 'numbering.repair.prefix', 'latin_prefix'],
    ['A1 a year as prefix', withPrefix('1405'), 'numbering.repair.prefix', 'latin_prefix'],
    ['a prefix in two parts', withPrefix('A-B'), 'numbering.repair.prefix', 'latin_prefix'],
  ])('%s is refused beside its field, and nothing changes', async (_what, wrong, path, reason) => {
    const app = await openTestApp()
    const before = await app.manager.settings.shop({})
    const refusal = await refusalOf(app.manager.settings.saveShop({ ...before, ...wrong }))
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path, reason }] })
    expect(await app.manager.settings.shop({})).toEqual(before)
  })

  test('M5 each change is recorded with before and after', async () => {
    const app = await openTestApp()
    const { version, ...first } = await app.manager.settings.shop({})
    const { staff } = await app.manager.session.current({})
    const saved = await app.manager.settings.saveShop({ ...first, version, shopName: 'یکم' })
    await app.manager.settings.saveShop({ ...saved, shopName: 'دوم' })
    const [, one, two] = await auditOf(app, 'settings.saveShop')
    expect(one).toMatchObject({ staff_id: staff?.id, entity: 'settings', entity_id: 'shop' })
    expect(JSON.parse(one.before)).toEqual(first)
    expect(two.before).toBe(one.after)
    expect(JSON.parse(two.after)).toEqual({ ...first, shopName: 'دوم' })
  })
})

function withPrefix(prefix: string): Pick<ShopSettings, 'numbering'> {
  const repair = { prefix, start: 1, restartsYearly: false }
  return { numbering: { ...defaultShopSettings.numbering, repair } }
}
