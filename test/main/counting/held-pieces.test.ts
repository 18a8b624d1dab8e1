import { expect, test } from 'vitest'
import { addCounted, approveCount, closeCount, startCount } from '../../support/counting'
import { again, change } from '../../support/factories'
import { aPartsShop, aRepairInWork, ask, issue, only } from '../../support/part-requests'
import { refusalOf } from '../../support/refusal'
import { faultsOf, placesOf, receive, transfer } from '../../support/stock-documents'

/** Board B1 in the technician's bag for a repair, and B2 there for none. */
async function aBagOfBoards() {
  const t = await aPartsShop()
  const { manager, technician, bin, board } = t
  await receive(manager, bin.id, [{ partId: board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] }])
  const repair = await aRepairInWork(t)
  const request = only(await ask(technician, repair, [board, 1]))
  await issue(manager, { requestId: request.id, placeId: bin.id, quantity: 1, serialNos: ['B1'] })
  const bag = (await manager.stock.places({})).find(({ holder }) => holder?.id === t.technicianId)
  if (!bag) throw new Error('no bag')
  await transfer(
    manager,
    { fromId: bin.id, toId: bag.id },
    { partId: board.id, quantity: 1, serialNos: ['B2'] },
  )
  return { ...t, repair, bag }
}

type Bag = Awaited<ReturnType<typeof aBagOfBoards>>

async function proveHeld(t: Bag, count: { readonly id: string }): Promise<void> {
  await closeCount(t.manager, count)
  const { rows } = await t.manager.counting.review({ countId: count.id })
  const values = { serial: 'B1', number: t.board.number }
  expect(rows.map(({ obstacle }) => obstacle)).toEqual([{ code: 'SERIAL_HELD', values }])
  expect(await refusalOf(approveCount(t.manager, count))).toMatchObject({ code: 'SERIAL_HELD', values })
  expect(await faultsOf(t)).toEqual([])
  const cancelled = { ...change(await again(t.manager, t.repair)), reason: 'منصرف شد' }
  expect((await t.manager.repairs.cancel(cancelled)).outcome).toBe('cancelled')
  expect(await placesOf(t.manager, t.board)).toEqual({ [t.bin.name]: 1, [t.bag.name]: 1 })
  expect(await faultsOf(t)).toEqual([])
}

test('H5 B9 a count does not lose the piece that was issued for a repair while another lies beside it', async () => {
  const t = await aBagOfBoards()
  const count = await startCount(t.manager, { placeId: t.bag.id })
  await addCounted(t.manager, {
    countId: count.id,
    placeId: t.bag.id,
    partId: t.board.id,
    serialNos: ['B2'],
  })
  await proveHeld(t, count)
})

test('H5 B9 a count does not move the piece that was issued for a repair to where it was found', async () => {
  const t = await aBagOfBoards()
  const count = await startCount(t.manager, { placeId: t.main.id, withBelow: false })
  await addCounted(t.manager, {
    countId: count.id,
    placeId: t.main.id,
    partId: t.board.id,
    serialNos: ['B1'],
  })
  await proveHeld(t, count)
})
