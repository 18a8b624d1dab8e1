import { expect, test } from 'vitest'
import { addCounted, cancelCount, startCount } from '../../support/counting'
import { reasonsOf } from '../../support/imports'
import { checkParts } from '../../support/part-imports'
import { aPartsShop, aRepairInWork, ask } from '../../support/part-requests'
import { aDraft, aSupplier, someTerms } from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { partEditOf } from '../../support/stock'
import { receive } from '../../support/stock-documents'

test('H10 the unit stays in which repairs have asked for a part that never was in stock', async () => {
  const t = await aPartsShop()
  await ask(t.technician, await aRepairInWork(t), [t.display, 2])
  const edit = partEditOf(await t.manager.stock.part({ id: t.display.id }), { unit: 'metre' })
  expect(await refusalOf(t.manager.stock.savePart(edit))).toMatchObject({
    code: 'PART_IN_LEDGER',
    field: 'unit',
  })
})

test('H10 the unit stays in which a part is ordered, by a file as well', async () => {
  const t = await aPartsShop()
  const supplier = await aSupplier(t.manager)
  await aDraft(t.manager, supplier, [{ partId: t.display.id, quantity: 5 }])
  const edit = partEditOf(await t.manager.stock.part({ id: t.display.id }), { unit: 'metre' })
  expect((await refusalOf(t.manager.stock.savePart(edit))).code).toBe('PART_IN_LEDGER')
  const { progress } = await checkParts(t.manager, `part number,unit\n${t.display.number},metre\n`)
  expect(reasonsOf(progress)).toEqual(['2: in_ledger unit'])
})

test('H10 the unit stays in which a supplier packs a part', async () => {
  const t = await aPartsShop()
  const { id: supplierId } = await aSupplier(t.manager)
  await someTerms(t.manager, { supplierId, partId: t.display.id }, { packSize: 10 })
  const part = await t.manager.stock.part({ id: t.display.id })
  const refused = t.manager.stock.savePart(partEditOf(part, { unit: 'metre' }))
  expect((await refusalOf(refused)).code).toBe('PART_IN_LEDGER')
  expect((await t.manager.stock.savePart(partEditOf(part, { note: 'شکننده' }))).note).toBe('شکننده')
})

test('H10 a file does not change the unit of a part that came into stock since it was checked', async () => {
  const t = await aPartsShop()
  const { id } = await checkParts(t.manager, `part number,unit\n${t.display.number},metre\n`)
  await receive(t.manager, t.main.id, [{ partId: t.display.id, quantity: 5, unitCost: 100 }])
  const commit = t.manager.imports.commitParts({ id, commandId: crypto.randomUUID(), acceptRejects: true })
  expect((await refusalOf(commit)).code).toBe('IMPORT_STALE')
  expect((await t.manager.stock.part({ id: t.display.id })).unit).toBe('piece')
})

test('H9 H10 the unit stays in which an open count has counted a part, by a file as well', async () => {
  const t = await aPartsShop()
  const count = await startCount(t.manager, { placeId: t.main.id, withBelow: true })
  const part = await t.manager.stock.part({ id: t.cable.id })
  await addCounted(t.manager, { countId: count.id, placeId: t.bin.id, partId: part.id, quantity: 250 })
  const asPieces = { unit: 'piece', isSerialised: true } as const
  const refused = t.manager.stock.savePart(partEditOf(part, { unit: 'piece' }))
  expect(await refusalOf(refused)).toMatchObject({ code: 'PART_IN_LEDGER', field: 'unit' })
  const { progress } = await checkParts(t.manager, `part number,unit\n${part.number},piece\n`)
  expect(reasonsOf(progress)).toEqual(['2: in_ledger unit'])
  await addCounted(t.manager, { countId: count.id, placeId: t.main.id, partId: t.display.id })
  const withSerials = partEditOf(await t.manager.stock.part({ id: t.display.id }), { isSerialised: true })
  expect(await refusalOf(t.manager.stock.savePart(withSerials))).toMatchObject({ field: 'isSerialised' })
  await cancelCount(t.manager, count)
  expect((await t.manager.stock.savePart(partEditOf(part, asPieces))).unit).toBe('piece')
})
