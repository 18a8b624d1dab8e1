import { describe, expect, test } from 'vitest'
import { drawNumber } from '../../../src/main/db/sequence'
import type { Context } from '../../../src/main/kernel/context'
import { inTransaction } from '../../../src/main/kernel/transaction'
import { defaultShopSettings, type NumberedKind } from '../../../src/shared/settings/model'
import { openTestApp } from '../../support/test-app'
import { callContext } from '../kernel/call-context'

const draw = (context: Context, kind: NumberedKind = 'repair') =>
  inTransaction(context, work => drawNumber(work, kind))

function numbering(repair: Partial<(typeof defaultShopSettings)['numbering']['repair']>) {
  return {
    numbering: {
      ...defaultShopSettings.numbering,
      repair: { ...defaultShopSettings.numbering.repair, ...repair },
    },
  }
}

describe('document numbers', () => {
  test('A2 start in the year of the shop’s calendar and count up', async () => {
    const context = await callContext(await openTestApp())
    expect(await draw(context)).toEqual({ number: '1405-00001', value: 1 })
    expect(await draw(context)).toEqual({ number: '1405-00002', value: 2 })
  })

  test('A2 each kind counts for itself, with its own prefix', async () => {
    const context = await callContext(await openTestApp())
    await draw(context)
    expect(await draw(context, 'payment')).toEqual({ number: 'P-1405-00001', value: 1 })
  })

  test('A2 begin with the start number, also when it is raised later', async () => {
    const t = await openTestApp()
    const from = (start: number) => callContext(t, numbering({ start, restartsYearly: false, prefix: 'R' }))
    expect(await draw(await from(500))).toEqual({ number: 'R-00500', value: 500 })
    expect(await draw(await from(500))).toEqual({ number: 'R-00501', value: 501 })
    expect(await draw(await from(900))).toEqual({ number: 'R-00900', value: 900 })
    // Lowering it cannot give a number again.
    expect(await draw(await from(1))).toEqual({ number: 'R-00901', value: 901 })
  })

  test('A2 restart with the year of the shop’s calendar, and only where that is set', async () => {
    const t = await openTestApp({ now: '2027-03-20T12:00:00.000Z' })
    const yearly = await callContext(t)
    const endless = await callContext(t, numbering({ restartsYearly: false }))
    expect((await draw(yearly)).number).toBe('1405-00001')
    expect((await draw(endless)).number).toBe('00001')
    t.clock.set('2027-03-21T12:00:00.000Z')
    expect((await draw(await callContext(t))).number).toBe('1406-00001')
    expect((await draw({ ...endless, today: '2027-03-21' })).number).toBe('00002')
  })

  test('A1 a failed act leaves no gap', async () => {
    const context = await callContext(await openTestApp())
    await draw(context)
    const failing = inTransaction(context, async work => {
      expect((await drawNumber(work, 'repair')).value).toBe(2)
      throw new Error('the printer is on fire')
    })
    await expect(failing).rejects.toThrow('on fire')
    expect((await draw(context)).value).toBe(2)
  })

  test('A1 many at the same moment are each given once', async () => {
    const context = await callContext(await openTestApp())
    const drawn = await Promise.all(Array.from({ length: 50 }, () => draw(context)))
    const values = drawn.map(({ value }) => value).sort((a, b) => a - b)
    expect(values).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  })

  test('A1 numbers above five digits grow on', async () => {
    const context = await callContext(await openTestApp(), numbering({ start: 99_999 }))
    expect((await draw(context)).number).toBe('1405-99999')
    expect((await draw(context)).number).toBe('1405-100000')
  })
})
