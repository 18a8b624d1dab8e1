import { expect, test } from 'vitest'
import { quantityLimit } from '../../../src/shared/stock/part'
import { aPartsShop, aRepairInWork, ask, only } from '../../support/part-requests'
import { aDraft, anOrder, aSupplier } from '../../support/purchasing'

test('H4 J2 what several orders bring together is told, however much it is', async () => {
  const t = await aPartsShop()
  const { manager, technician, display } = t
  const supplier = await aSupplier(manager)
  const line = { partId: display.id, quantity: quantityLimit }
  await anOrder(manager, supplier, line)
  await anOrder(manager, supplier, line)
  await aDraft(manager, supplier, [line])
  await aDraft(manager, supplier, [line])
  const onOrder = 2 * quantityLimit
  expect((await manager.stock.part({ id: display.id })).stock.onOrder).toBe(onOrder)
  expect(
    (await manager.stock.parts({ text: display.number })).rows.map(({ stock }) => stock.onOrder),
  ).toEqual([onOrder])
  const plan = await manager.planning.part({ partId: display.id })
  expect(plan).toMatchObject({ drafted: 2 * quantityLimit, advice: { onOrder: 4 * quantityLimit } })
  const repair = await aRepairInWork(t)
  const [first, second] = [
    await ask(technician, repair, [display, quantityLimit]),
    await ask(technician, await aRepairInWork(t), [display, quantityLimit]),
  ]
  expect([only(first).onOrder, only(second).onOrder]).toEqual([onOrder, onOrder])
  expect((await manager.planning.part({ partId: display.id })).waiting).toBe(2 * quantityLimit)
  const offered = await technician.partRequests.fitting({ repairId: repair.id, text: display.number })
  expect(offered.map(({ onOrder: told }) => told)).toEqual([onOrder])
})
