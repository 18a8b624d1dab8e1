import { describe, expect, test } from 'vitest'
import { aRepair, newDevice, typeIdOf } from '../../support/factories'
import { narrowRole } from '../../support/narrow-role'
import { aPart, aPlace, partEditOf } from '../../support/stock'
import { receive } from '../../support/stock-documents'
import { type Client, openTestApp } from '../../support/test-app'

async function found(client: Client, text: string): Promise<readonly string[]> {
  return (await client.search.box({ text })).parts.map(({ number }) => number)
}

function aDisplay(client: Client) {
  return aPart(client, {
    number: 'GH82-30500A',
    names: { fa: 'صفحه‌نمایش گلکسی', ar: '', en: 'Display' },
    brand: 'Samsung',
    barcodes: ['8806094912346'],
  })
}

describe('spare parts in the box', () => {
  test('are found by any part of number or barcode and by words of any name, with how many there are', async () => {
    const { manager } = await openTestApp()
    const display = await aDisplay(manager)
    await aPart(manager, { number: 'BAT-1', names: { fa: 'باتری', ar: '', en: 'Battery' } })
    const place = await aPlace(manager)
    await receive(manager, place.id, [{ partId: display.id, quantity: 7, unitCost: 100 }])
    const codes = ['GH82-30500A', 'gh۸۲', '30500', '8806094912346', '49123', '۸۸۰۶۰۹۴']
    for (const text of [...codes, 'صفحه', 'صفحه نمایش', 'disp', 'samsung disp']) {
      expect.soft([text, await found(manager, text)]).toEqual([text, ['GH82-30500A']])
    }
    expect((await manager.search.box({ text: 'gh82' })).parts).toEqual([
      { id: display.id, number: 'GH82-30500A', names: display.names, unit: 'piece', onHand: 7 },
    ])
    expect(await found(manager, 'شارژر')).toEqual([])
  })

  test('are five at most: the one whose code it is, then the newest', async () => {
    const { manager } = await openTestApp()
    for (let number = 1; number <= 7; number += 1) await aPart(manager, { number: `SCREW-${number}` })
    await aPart(manager, { number: 'LONG-SCREW-1', barcodes: ['SCREW-9'] })
    expect(await found(manager, 'screw-1')).toEqual(['SCREW-1', 'LONG-SCREW-1'])
    const all = await found(manager, 'screw')
    expect(all).toEqual(['LONG-SCREW-1', 'SCREW-7', 'SCREW-6', 'SCREW-5', 'SCREW-4'])
  })

  test('that are no longer kept are found by their whole code alone', async () => {
    const { manager } = await openTestApp()
    const display = await aDisplay(manager)
    await manager.stock.savePart(partEditOf(display, { isActive: false }))
    expect(await found(manager, 'صفحه')).toEqual([])
    expect(await found(manager, '8806094912346')).toEqual(['GH82-30500A'])
  })

  test('M3 are neither found nor scanned by who may not see the stock', async () => {
    const { manager, as } = await openTestApp()
    const display = await aDisplay(manager)
    const place = await aPlace(manager, { code: 'STORE1' })
    const counter = await as('counter')
    expect(await found(counter, 'gh82')).toEqual(['GH82-30500A'])
    await narrowRole(manager, 'counter', 'stock.view')
    for (const text of ['gh82', '8806094912346', 'صفحه']) expect(await found(counter, text)).toEqual([])
    for (const code of [display.number, '8806094912346', place.code]) {
      expect(await counter.search.scan({ code })).toEqual({ kind: 'unknown' })
    }
  })
})

describe('a scan', () => {
  test('opens the part of a barcode or number and the place of a code, in any spelling', async () => {
    const { manager } = await openTestApp()
    const { id: partId } = await aDisplay(manager)
    const { id: placeId } = await aPlace(manager, { code: 'BIN-A1' })
    for (const code of ['8806094912346', '۸۸۰۶۰۹۴-۹۱۲۳۴۶', 'gh82 30500a']) {
      expect(await manager.search.scan({ code })).toEqual({ kind: 'part', partId })
    }
    for (const code of ['BIN-A1', 'bina۱']) {
      expect(await manager.search.scan({ code })).toEqual({ kind: 'place', placeId })
    }
    for (const code of ['', '-', '880609491234']) {
      expect(await manager.search.scan({ code })).toEqual({ kind: 'unknown' })
    }
  })

  test('opens the repair or device first that has the same code', async () => {
    const { manager } = await openTestApp()
    const device = newDevice(await typeIdOf(manager), { serialNo: 'R5CW3099XA' })
    const repair = await aRepair(manager, { device })
    await aPart(manager, { number: 'R5CW3099XA', barcodes: [repair.number] })
    expect(await manager.search.scan({ code: 'R5CW3099XA' })).toMatchObject({ kind: 'device' })
    expect(await manager.search.scan({ code: repair.number })).toMatchObject({ kind: 'repair' })
  })
})
