import { expect, test } from 'vitest'
import { aPartsShop, aRepairInWork, ask, issue, only, type PartsShop } from '../../support/part-requests'
import { receive } from '../../support/stock-documents'

/** The technician is told twice: of parts that came, and that they were issued. */
async function told(): Promise<PartsShop & { readonly repairId: string }> {
  const t = await aPartsShop()
  const repair = await aRepairInWork(t)
  const request = only(await ask(t.technician, repair, [t.display, 1]))
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  await issue(t.manager, { requestId: request.id, placeId: t.bin.id, quantity: 1 })
  return { ...t, repairId: repair.id }
}

test('are kept until they were read, the newest first', async () => {
  const t = await told()
  const { unread, notices } = await t.technician.notices.mine({})
  expect(unread).toBe(2)
  expect(notices.map(({ kind, repair, isRead }) => [kind, repair.id, isRead])).toEqual([
    ['parts_issued', t.repairId, false],
    ['parts_arrived', t.repairId, false],
  ])
  await t.technician.notices.markRead({ id: notices[0]?.id })
  const after = await t.technician.notices.mine({})
  expect([after.unread, after.notices.map(({ isRead }) => isRead)]).toEqual([1, [true, false]])
  await t.technician.notices.markRead({})
  expect((await t.technician.notices.mine({})).unread).toBe(0)
})

test('M3 nobody sees or reads those of others', async () => {
  const t = await told()
  const { notices } = await t.technician.notices.mine({})
  expect(await t.manager.notices.mine({})).toEqual({ unread: 0, notices: [] })
  await t.manager.notices.markRead({ id: notices[0]?.id })
  await t.manager.notices.markRead({})
  expect((await t.technician.notices.mine({})).unread).toBe(2)
})

test('nobody is told of what they did themselves', async () => {
  const t = await aPartsShop()
  const { staff } = await t.manager.session.current({})
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  const repair = await aRepairInWork(t)
  const request = only(await ask(t.technician, repair, [t.display, 1]))
  const holderId = staff?.id ?? ''
  await issue(t.manager, { requestId: request.id, placeId: t.bin.id, quantity: 1, holderId })
  expect((await t.manager.notices.mine({})).notices).toEqual([])
})
