import { describe, expect, test } from 'vitest'
import { aRepair, checkInInput, typeIdOf } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

describe('numbers of repairs', () => {
  test('A1 fifty check-ins at once get fifty numbers in a row', async () => {
    const { manager, bugs } = await openTestApp()
    const typeId = await typeIdOf(manager)
    const inputs = Array.from({ length: 50 }, () => checkInInput({ typeId }))
    const taken = await Promise.all(inputs.map(input => manager.repairs.checkIn(input)))
    const numbers = taken.map(({ number }) => number).sort()
    expect(numbers).toEqual(
      Array.from({ length: 50 }, (_, index) => `1405-${String(index + 1).padStart(5, '0')}`),
    )
    expect(bugs).toEqual([])
  })

  test('A1 refused ones among them leave no gap', async () => {
    const { manager } = await openTestApp()
    const typeId = await typeIdOf(manager)
    const { device } = await aRepair(manager)
    const again = { kind: 'existing', id: device.id } as const
    const inputs = Array.from({ length: 20 }, (_, index) =>
      checkInInput(index % 2 === 0 ? { typeId } : { device: again }),
    )
    const settled = await Promise.allSettled(inputs.map(input => manager.repairs.checkIn(input)))
    const numbers = settled
      .flatMap(result => (result.status === 'fulfilled' ? [result.value.number] : []))
      .sort()
    expect(numbers).toEqual(
      Array.from({ length: 10 }, (_, index) => `1405-${String(index + 2).padStart(5, '0')}`),
    )
  })

  test('A2 follow prefix and start of the settings', async () => {
    const { manager } = await openTestApp()
    const shop = await manager.settings.shop({})
    const repair = { prefix: 'TMR', start: 700, restartsYearly: false }
    await manager.settings.saveShop({ ...shop, numbering: { ...shop.numbering, repair } })
    expect((await aRepair(manager)).number).toBe('TMR-00700')
    expect((await aRepair(manager)).number).toBe('TMR-00701')
  })

  test('A2 begin again at Nowruz, at midnight of the shop’s time zone', async () => {
    // 20:30 UTC of 20 March 2027 is midnight in Tehran: 1 Farvardin 1406.
    const { manager, clock } = await openTestApp({ now: '2027-03-20T20:29:59.999Z' })
    const promisedOn = '2027-03-25'
    expect((await aRepair(manager, { promisedOn })).number).toBe('1405-00001')
    expect((await aRepair(manager, { promisedOn })).number).toBe('1405-00002')
    clock.set('2027-03-20T20:30:00.000Z')
    expect((await aRepair(manager, { promisedOn })).number).toBe('1406-00001')
  })
})

describe('a repair by its number', () => {
  test('N2 is found in three scripts of digits', async () => {
    const { manager } = await openTestApp()
    const repair = await aRepair(manager)
    for (const number of ['1405-00001', '۱۴۰۵-۰۰۰۰۱', '١٤٠٥-٠٠٠٠١', ' 1405-00001 ']) {
      expect((await manager.repairs.byNumber({ number })).id).toBe(repair.id)
    }
  })

  test('is found by its last part alone, the newest first', async () => {
    const { manager, clock } = await openTestApp({ now: '2027-03-19T08:00:00.000Z' })
    const promisedOn = '2027-04-01'
    const old = await aRepair(manager, { promisedOn })
    expect((await manager.repairs.byNumber({ number: '1' })).id).toBe(old.id)
    clock.set('2027-03-22T08:00:00.000Z')
    const young = await aRepair(manager, { promisedOn })
    expect((await manager.repairs.byNumber({ number: '۱' })).id).toBe(young.id)
    expect((await manager.repairs.byNumber({ number: '1405-00001' })).id).toBe(old.id)
  })

  test('is found whatever the case of its prefix', async () => {
    const { manager } = await openTestApp()
    const shop = await manager.settings.shop({})
    const numbering = { ...shop.numbering, repair: { prefix: 'TMR', start: 1, restartsYearly: false } }
    await manager.settings.saveShop({ ...shop, numbering })
    const repair = await aRepair(manager)
    expect((await manager.repairs.byNumber({ number: 'tmr-00001' })).id).toBe(repair.id)
  })

  test.each(['T', 'tmr', 'A2026', 'ABCDEFGH'])('A2 is scanned whole with the prefix %s', async prefix => {
    const { manager } = await openTestApp()
    const shop = await manager.settings.shop({})
    const numbering = { ...shop.numbering, repair: { prefix, start: 1, restartsYearly: true } }
    await manager.settings.saveShop({ ...shop, numbering })
    const { id, number } = await aRepair(manager)
    expect(await manager.search.scan({ code: number })).toMatchObject({ kind: 'repair', repairId: id })
  })

  test('is refused when nothing has it', async () => {
    const { manager } = await openTestApp()
    await aRepair(manager)
    for (const number of ['1405-00009', '9', '00000000001', 'x']) {
      expect(await refusalOf(manager.repairs.byNumber({ number }))).toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})
