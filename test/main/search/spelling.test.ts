import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../support/test-app'

/** Stored as the first, typed as the second: the same name to everybody who reads it. */
const pairs: readonly (readonly [kind: string, stored: string, typed: string])[] = [
  ['Arabic yeh for Persian', 'علي', 'علی'],
  ['Persian yeh for Arabic', 'یوسف', 'يوسف'],
  ['alef maksura for yeh', 'مصطفى', 'مصطفی'],
  ['Arabic kaf for Persian', 'كريمي', 'کریمی'],
  ['Persian kaf for Arabic', 'اکبر', 'اكبر'],
  ['alef with madda', 'آرمان', 'ارمان'],
  ['alef with hamza above', 'أحمد', 'احمد'],
  ['alef with hamza below', 'إبراهیم', 'ابراهیم'],
  ['alef wasla', 'ٱلله‌یار', 'الله‌یار'],
  ['waw with hamza', 'مؤمنی', 'مومنی'],
  ['yeh with hamza', 'رئیسی', 'رییسی'],
  ['teh marbuta', 'فاطمة', 'فاطمه'],
  ['heh with hamza above', 'خانۀ سبز', 'خانه سبز'],
  ['heh with a separate hamza mark', 'خانهٔ سبز', 'خانه سبز'],
  ['heh goal', 'زہرا', 'زهرا'],
  ['heh doachashmee', 'مھدی', 'مهدی'],
  ['harakat in what is stored', 'مُحَمَّد', 'محمد'],
  ['harakat in what is typed', 'محمد', 'مُحمّد'],
  ['tatweel', 'حســین', 'حسین'],
  ['ZWNJ stored, a space typed', 'ملک‌زاده', 'ملک زاده'],
  ['ZWNJ stored, joined typed', 'ملک‌زاده', 'ملکزاده'],
  ['a space stored, joined typed', 'علی رضا', 'علیرضا'],
  ['joined stored, a space typed', 'علیرضا', 'علی رضا'],
  ['a space stored, ZWNJ typed', 'امیر حسین', 'امیر‌حسین'],
  ['Persian digits', 'فروشگاه ۱۱۰', 'فروشگاه 110'],
  ['Arabic digits', 'فروشگاه ١١٠', 'فروشگاه ۱۱۰'],
  ['Latin case', 'Karimi Trading', 'kARIMI trading'],
  ['Latin accents', 'José', 'jose'],
]

describe('N5 one folding for index and query', () => {
  test('N5 every spelling finds the customer in the index, and nobody else', async () => {
    const { manager } = await openTestApp()
    await manager.customers.add({ commandId: crypto.randomUUID(), name: 'بیگانه', phone: '' })
    for (const [kind, stored, typed] of pairs) {
      const { id, name, version } = await manager.customers.add({
        commandId: crypto.randomUUID(),
        name: stored,
        phone: '',
      })
      const found = await manager.customers.find({ text: typed })
      expect.soft([kind, found.map(row => row.id)]).toEqual([kind, [id]])
      expect.soft(name).toBe(stored)
      await manager.customers.edit({ id, version, name: 'کسی', phone: '' })
    }
  })

  test('N5 every form of a number, and any part of it, finds its customer', async () => {
    const { manager } = await openTestApp()
    const { id } = await manager.customers.add({
      commandId: crypto.randomUUID(),
      name: 'مریم',
      phone: '09123456789',
      secondPhone: '02188776655',
    })
    const whole = [
      '09123456789',
      '9123456789',
      '+989123456789',
      '00989123456789',
      '۰۹۱۲ ۳۴۵ ۶۷۸۹',
      '٠٩١٢٣٤٥٦٧٨٩',
    ]
    const parts = ['0912', '۰۹۱۲ ۳۴', '+98912', '345', '6789', '0912-345', '887766', '021 88', '9', '91']
    for (const text of [...whole, ...parts]) {
      expect.soft([text, await manager.customers.find({ text })]).toMatchObject([text, [{ id }]])
    }
    for (const text of ['0935', '6788', '91234567891']) {
      expect.soft([text, await manager.customers.find({ text })]).toEqual([text, []])
    }
  })

  test('any part of a name finds it, from its first letter on', async () => {
    const { manager } = await openTestApp()
    const { id } = await manager.customers.add({
      commandId: crypto.randomUUID(),
      name: 'محمدرضا گلستانی',
      phone: '',
    })
    for (const text of ['م', 'مح', 'محمد', 'گلست', 'محمدر گ', 'رضا', 'لستان', 'ستانی', 'رضا گلس']) {
      expect.soft([text, await manager.customers.find({ text })]).toMatchObject([text, [{ id }]])
    }
    for (const text of ['محمدی', 'گلستانیان', 'سضا']) {
      expect.soft([text, await manager.customers.find({ text })]).toEqual([text, []])
    }
  })
})
