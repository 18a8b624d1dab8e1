import { describe, expect, test } from 'vitest'
import { reasonsOf, sendFile } from '../../support/imports'
import { checkParts, importParts, partOf } from '../../support/part-imports'
import { refusalOf } from '../../support/refusal'
import { aPart, aPlace, partEditOf } from '../../support/stock'
import { aStockShop, faultsOf, receive } from '../../support/stock-documents'
import { openTestApp } from '../../support/test-app'

const wholeRow = [
  'کد فنی,نام فارسی,نام انگلیسی,برند,واحد شمارش,بارکدها,مدل‌های سازگار,قیمت تک‌فروشی (تومان),قیمت همکار,مالیات بر ارزش افزوده,گارانتی (روز),نقطهٔ سفارش,حداکثر موجودی,جای همیشگی,یادداشت',
  'GH82-۱,صفحه‌نمایش A54,Display A54,Samsung,عدد,8806094912353 | 123456,Samsung: Galaxy A54 | Samsung: Galaxy A34,"۱٬۲۵۰٬۰۰۰",1100000.5,معاف,۹۰,۲,۱۰,BIN-A1,"دو خط',
  'یادداشت"',
].join('\n')

describe('spare parts from a file', () => {
  test('O3 a check writes nothing; the import writes all that the row says', async () => {
    const { manager, bugs } = await openTestApp()
    const main = await aPlace(manager)
    await aPlace(manager, { name: 'قفسهٔ ۱', kind: 'bin', parentId: main.id, code: 'BIN-A1' })
    const { id, progress } = await checkParts(manager, wholeRow, { moneyUnit: 'toman' })
    expect(progress).toMatchObject({ phase: 'checked', rows: 1, accepted: 1, shown: [] })
    expect(progress.acts).toEqual([{ code: 'add', rows: 1 }])
    expect((await manager.stock.parts({})).rows).toEqual([])
    const commandId = crypto.randomUUID()
    const written = await manager.imports.commitParts({ id, commandId, acceptRejects: false })
    expect(written).toEqual({ added: 1, changed: 0, unchanged: 0, receipt: null })
    expect(await partOf(manager, '123456')).toMatchObject({
      number: 'GH82-۱',
      names: { fa: 'صفحه‌نمایش A54', ar: '', en: 'Display A54' },
      brand: 'Samsung',
      unit: 'piece',
      barcodes: ['8806094912353', '123456'],
      fits: [
        { brand: 'Samsung', model: 'Galaxy A54' },
        { brand: 'Samsung', model: 'Galaxy A34' },
      ],
      prices: { retail: 12_500_000, trade: 11_000_005, bulk: null },
      taxClass: 'exempt',
      warrantyDays: 90,
      reorderPoint: 2,
      maxStock: 10,
      homePlace: { name: 'قفسهٔ ۱' },
      note: 'دو خط\nیادداشت',
      version: 1,
    })
    // Found like any other part, and the same command writes nothing again.
    expect((await manager.stock.parts({ text: 'صفحه نمایش' })).rows).toHaveLength(1)
    expect(await manager.imports.commitParts({ id, commandId, acceptRejects: false })).toEqual(written)
    expect((await manager.stock.parts({})).rows).toHaveLength(1)
    expect(bugs).toEqual([])
  })

  test('every row is judged with its reasons', async () => {
    const { manager } = await openTestApp()
    await aPart(manager, { number: 'OWNER', barcodes: ['99001122'] })
    const { progress } = await checkParts(
      manager,
      [
        'part number,name,unit,barcodes,fits,price,warranty days,reorder point,home place,serialised,vat',
        ',No number,,,,,,,,,',
        'A1,,,,,,,,,,',
        'A2,Two,bushel,,,,,,,,',
        'A3,Three,,9900 1122,,,,,,,',
        'A4,Four,,,,-5,,,,,',
        'A5,Five,,,,12.5,,,,,',
        'A6,Six,,,,dear,99999,1.5,nowhere,perhaps,maybe',
        'A7,Seven,metre,,: X,,,0.125,,yes,',
        'A8,Eight,,55,,,,,,,',
        'a-8,Eight again,,55,,,,,,,',
        'A9,Nine,,1E+12,,,,,,,',
        'B1,=1+1,,,,,,,,,',
      ].join('\n'),
    )
    expect(reasonsOf(progress)).toEqual([
      '2: number_missing partNumber',
      '3: name_missing nameFa',
      '4: unit_unknown unit',
      '5: barcode_taken barcodes',
      '6: money_negative priceRetail',
      '7: money_fraction priceRetail',
      '8: not_yes_no isSerialised, money_not_a_number priceRetail, tax_unknown taxClass, days_wrong warrantyDays',
      '9: fit_without_brand fits',
      '11: part_number_twice partNumber, barcode_twice barcodes',
      '12: lost_digits barcodes',
    ])
    expect(progress).toMatchObject({ rows: 12, accepted: 2, rejected: 10 })
    const taken = progress.shown.find(({ row }) => row === 5)?.reasons[0]
    expect(taken?.values).toEqual({ code: '9900 1122', number: 'OWNER' })
  })

  test('what depends on the part is judged beside it', async () => {
    const { manager } = await openTestApp()
    await aPlace(manager, { name: 'دوقلو' })
    await aPlace(manager, { name: 'دوقلو' })
    await aPlace(manager, { name: 'سطل', kind: 'scrap' })
    const { progress } = await checkParts(
      manager,
      'part number,name,unit,reorder point,max stock,home place,serialised\nA1,One,piece,1.5,-2,nowhere,\nA2,Two,metre,0.25,1.125,دوقلو,yes\nA3,Three,,many,,سطل,\n',
    )
    expect(reasonsOf(progress)).toEqual([
      '2: place_unknown homePlace, quantity_fraction reorderPoint, quantity_negative maxStock',
      '3: place_ambiguous homePlace, quantity_fraction maxStock, serials_are_pieces isSerialised',
      '4: place_unfit homePlace, quantity_not_a_number reorderPoint',
    ])
  })

  test('a number that is there: updated by what the row says, and left out where the person chooses so', async () => {
    const { manager } = await openTestApp()
    const part = await aPart(manager, {
      number: 'GH-82 1',
      names: { fa: 'باتری', ar: '', en: '' },
      barcodes: ['11112222'],
      prices: { retail: 500, trade: 400, bulk: null },
      note: 'می‌ماند',
    })
    const file = 'part number,name,barcode,price,note\ngh821,Battery,33334444,600,\n'
    const skipped = await checkParts(manager, file, { taken: 'skip' })
    expect(reasonsOf(skipped.progress)).toEqual(['2: part_number_taken partNumber'])
    const { progress, written } = await importParts(manager, file)
    expect(progress.acts).toEqual([{ code: 'change', rows: 1 }])
    expect(written).toMatchObject({ added: 0, changed: 1 })
    expect(await manager.stock.part({ id: part.id })).toMatchObject({
      number: 'GH-82 1',
      names: { fa: 'باتری', ar: '', en: 'Battery' },
      barcodes: ['11112222', '33334444'],
      prices: { retail: 600, trade: 400, bulk: null },
      note: 'می‌ماند',
      version: part.version + 1,
    })
    expect((await manager.stock.parts({ text: 'battery' })).rows).toHaveLength(1)
    const again = await importParts(manager, file)
    expect(again.progress.acts).toEqual([{ code: 'unchanged', rows: 1 }])
    expect(again.written).toMatchObject({ changed: 0, unchanged: 1 })
    expect((await manager.stock.part({ id: part.id })).version).toBe(part.version + 1)
  })

  test('H10 the unit of a part that has moved stays', async () => {
    const shop = await aStockShop()
    const { manager, main, display } = shop
    await receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 10 }])
    const { progress } = await checkParts(
      manager,
      `part number,unit,serialised\n${display.number},metre,no\n`,
    )
    expect(reasonsOf(progress)).toEqual(['2: in_ledger unit'])
  })

  test('what changed between check and import refuses the whole of it', async () => {
    const { manager } = await openTestApp()
    const part = await aPart(manager, { number: 'A1' })
    const file = 'part number,name,barcode\nA1,New name,\nA2,Two,77778888\n'
    const commit = (id: string) =>
      refusalOf(manager.imports.commitParts({ id, commandId: crypto.randomUUID(), acceptRejects: false }))
    const first = await checkParts(manager, file)
    await manager.stock.savePart(partEditOf(part, { note: 'x' }))
    expect((await commit(first.id)).code).toBe('IMPORT_STALE')
    const second = await checkParts(manager, file)
    await aPart(manager, { number: 'A-2' })
    expect((await commit(second.id)).code).toBe('IMPORT_STALE')
    const third = await checkParts(manager, 'part number,name,barcode\nA3,Three,77778888\n')
    await aPart(manager, { number: 'B1', barcodes: ['77778888'] })
    expect((await commit(third.id)).code).toBe('IMPORT_STALE')
    expect((await manager.stock.parts({ text: 'Three' })).rows).toEqual([])
  })

  test('without a column of numbers nothing is checked', async () => {
    const { manager } = await openTestApp()
    const checking = checkParts(manager, 'name,price\nOne,5\n')
    expect((await refusalOf(checking)).code).toBe('IMPORT_COLUMN_MISSING')
  })

  test('the storekeeper imports parts, and no cards', async () => {
    const { as } = await openTestApp()
    const storekeeper = await as('storekeeper')
    const { written } = await importParts(storekeeper, 'part number,name\nA1,One\n')
    expect(written.added).toBe(1)
    const technician = await as('technician')
    expect((await refusalOf(sendFile(technician, 'a.csv', 'x'))).code).toBe('NOT_PERMITTED')
  })

  test('ten thousand rows are written whole', async () => {
    const { manager, folder } = await openTestApp()
    const rows = Array.from({ length: 10_000 }, (_, index) => `P${index},Part ${index},B${index}000,${index}`)
    const { written } = await importParts(manager, `part number,name,barcode,price\n${rows.join('\n')}\n`)
    expect(written).toMatchObject({ added: 10_000 })
    expect(await partOf(manager, 'B9999000')).toMatchObject({ number: 'P9999', prices: { retail: 9999 } })
    expect(await faultsOf({ folder } as Parameters<typeof faultsOf>[0])).toEqual([])
  })
})
