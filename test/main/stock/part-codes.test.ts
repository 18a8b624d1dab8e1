import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import { aPart, partEditOf } from '../../support/stock'
import { openTestApp } from '../../support/test-app'

const unknownId = '01890000-0000-7000-8000-000000000000'

describe('a code', () => {
  test('N2 finds the part of a barcode, else of a number, whole and in any spelling', async () => {
    const { manager } = await openTestApp()
    const labelled = await aPart(manager, { number: 'GH82-305', barcodes: ['8806094771234'] })
    const numbered = await aPart(manager, { number: '990' })
    const confused = await aPart(manager, { number: 'X', barcodes: ['99-0'] })
    const idOf = async (code: string) => (await manager.stock.findPart({ code }))?.id
    expect(await idOf('۸۸۰۶۰۹۴۷۷۱۲۳۴')).toBe(labelled.id)
    expect(await idOf('gh82 305')).toBe(labelled.id)
    expect(await idOf('990')).toBe(confused.id)
    await manager.stock.savePart(partEditOf(confused, { barcodes: [] }))
    expect(await idOf('990')).toBe(numbered.id)
    expect(await manager.stock.findPart({ code: '880609477123' })).toBeNull()
    expect(await manager.stock.findPart({ code: '---' })).toBeNull()
  })

  test('that was scanned is linked once, and found at once', async () => {
    const { manager, app } = await openTestApp()
    const part = await aPart(manager, { barcodes: ['111'] })
    const linked = await manager.stock.linkBarcode({ partId: part.id, code: '8806-222' })
    expect(linked).toMatchObject({ id: part.id, barcodes: ['111', '8806-222'], version: 2 })
    expect(await manager.stock.linkBarcode({ partId: part.id, code: '8806222' })).toEqual(linked)
    expect((await manager.stock.parts({ text: '6222' })).rows.map(({ id }) => id)).toEqual([part.id])
    const entries = await app.services.db.reader('audit_log').where({ action: 'stock.linkBarcode' })
    expect(entries.map(({ after }) => JSON.parse(after))).toEqual([{ barcodes: ['111', '8806-222'] }])
    await expect(manager.stock.savePart(partEditOf(part))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('of another part, or of none, is not linked', async () => {
    const { manager } = await openTestApp()
    await aPart(manager, { number: 'OWNER', barcodes: ['8806'] })
    const part = await aPart(manager, { barcodes: Array.from({ length: 20 }, (_, at) => `B${at}`) })
    const link = (partId: string, code: string) => refusalOf(manager.stock.linkBarcode({ partId, code }))
    expect(await link(part.id, '88-06')).toMatchObject({
      code: 'BARCODE_TAKEN',
      field: 'code',
      values: { code: '88-06', number: 'OWNER' },
    })
    expect(await link(unknownId, '1')).toMatchObject({ code: 'NOT_FOUND' })
    // A form would not take more than twenty either.
    expect(await link(part.id, 'B20')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await manager.stock.part({ id: part.id })).toEqual(part)
  })
})
