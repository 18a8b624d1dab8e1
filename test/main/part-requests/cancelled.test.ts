import { expect, test } from 'vitest'
import { again, change } from '../../support/factories'
import {
  aPartsShop,
  aRepairInWork,
  ask,
  giveBack,
  issue,
  only,
  type PartsShop,
  standOf,
  takeBack,
  use,
} from '../../support/part-requests'
import { aPlace, placeEditOf } from '../../support/stock'
import { faultsOf, type Line, placesOf, receive, transfer } from '../../support/stock-documents'

type Part = 'display' | 'cable' | 'board'

/** A shop with two bins, and a repair that asks for some of a part that lies in both. */
async function twoBins(part: Part, first: Partial<Line>, second: Partial<Line>) {
  const t = await aPartsShop()
  const other = await aPlace(t.manager, { name: 'قفسهٔ ۲', kind: 'bin', parentId: t.main.id })
  const line = { partId: t[part].id, quantity: 1, unitCost: 100 }
  await receive(t.manager, t.bin.id, [{ ...line, ...first }])
  await receive(t.manager, other.id, [{ ...line, ...second }])
  const repair = await aRepairInWork(t)
  const quantity = (first.quantity ?? 1) + (second.quantity ?? 1)
  const request = only(await ask(t.technician, repair, [t[part], quantity]))
  return { ...t, other, repair, request }
}

async function cancel(t: PartsShop & { readonly repair: Parameters<typeof again>[1] }): Promise<void> {
  await t.manager.repairs.cancel({ ...change(await again(t.manager, t.repair)), reason: 'منصرف شد' })
}

async function stand({ technician, repair }: Awaited<ReturnType<typeof twoBins>>) {
  return standOf(only(await technician.partRequests.ofRepair({ repairId: repair.id })))
}

test('B9 what was issued from two bins lies in both again, by one document', async () => {
  const t = await twoBins('display', { quantity: 2 }, { quantity: 3 })
  await issue(t.manager, { requestId: t.request.id, placeId: t.bin.id, quantity: 2 })
  await issue(t.manager, { requestId: t.request.id, placeId: t.other.id, quantity: 3 })
  await cancel(t)
  expect(await placesOf(t.manager, t.display)).toEqual({ [t.bin.name]: 2, [t.other.name]: 3 })
  expect(await stand(t)).toEqual({ withdrawn: 5 })
  const { rows } = await t.manager.stock.documents({ kinds: ['return'] })
  const [document] = rows
  expect(rows).toHaveLength(1)
  const { items, reference } = await t.manager.stock.document({ id: document?.id ?? '' })
  expect(reference).toBe(t.repair.number)
  expect(items.map(({ to, quantity }) => [to?.name, quantity])).toEqual([
    [t.bin.name, 2],
    [t.other.name, 3],
  ])
  expect(await faultsOf(t)).toEqual([])
})

test('B9 what was used or given back meanwhile comes back to no bin', async () => {
  const t = await twoBins('display', { quantity: 2 }, { quantity: 3 })
  await issue(
    t.manager,
    { requestId: t.request.id, placeId: t.bin.id, quantity: 2 },
    { requestId: t.request.id, placeId: t.other.id, quantity: 3 },
  )
  await use(t.technician, t.request)
  await giveBack(t.technician, t.request, { toId: t.other.id, quantity: 2 })
  await cancel(t)
  expect(await placesOf(t.manager, t.display)).toEqual({ [t.bin.name]: 1, [t.other.name]: 3 })
  expect(await stand(t)).toEqual({ used: 1, withdrawn: 4 })
  expect(await faultsOf(t)).toEqual([])
})

test('B9 each serialised piece lies where it was issued from, whichever was issued last', async () => {
  const t = await twoBins('board', { quantity: 2, serialNos: ['B1', 'B2'] }, { serialNos: ['B3'] })
  const line = { requestId: t.request.id, placeId: t.bin.id, quantity: 1 }
  await issue(t.manager, { ...line, serialNos: ['B2'] })
  await issue(t.manager, { ...line, placeId: t.other.id, serialNos: ['B3'] })
  await issue(t.manager, { ...line, serialNos: ['B1'] })
  const used = await use(t.technician, t.request, { serialNos: ['B3'] })
  await takeBack(t.technician, { id: used.uses[0]?.id ?? '' })
  await cancel(t)
  const { rows } = await t.manager.stock.units({ partId: t.board.id })
  expect(rows.map(({ serialNo, place }) => [serialNo, place?.name])).toEqual([
    ['B1', t.bin.name],
    ['B2', t.bin.name],
    ['B3', t.other.name],
  ])
  expect(await stand(t)).toEqual({ withdrawn: 3 })
  expect(await faultsOf(t)).toEqual([])
})

test('B9 what came from a bin that was given up stays in the bag, where it is listed, and the rest goes back', async () => {
  const t = await twoBins('display', { quantity: 1 }, { quantity: 1 })
  await issue(t.manager, { requestId: t.request.id, placeId: t.bin.id, quantity: 1 })
  await issue(t.manager, { requestId: t.request.id, placeId: t.other.id, quantity: 1 })
  await t.manager.stock.savePlace(placeEditOf(await placeNow(t, t.other.id), { isActive: false }))
  await cancel(t)
  expect(await placesOf(t.manager, t.display)).toEqual({ [t.bin.name]: 1, 'کیف رضا': 1 })
  expect(await stand(t)).toEqual({ issued: 1, withdrawn: 1 })
  const { rows } = await t.manager.partRequests.open({ state: 'issued' })
  expect(rows.map(({ id }) => id)).toEqual([t.request.id])
  await giveBack(t.manager, t.request, { toId: t.main.id })
  expect(await faultsOf(t)).toEqual([])
})

test('B9 what waits in quarantine or lies in a van is nobody’s to bring back', async () => {
  const t = await twoBins('display', { quantity: 1 }, { quantity: 2 })
  const quarantine = await aPlace(t.manager, { name: 'قرنطینه', kind: 'quarantine' })
  const van = await aPlace(t.manager, { name: 'ون', kind: 'van' })
  await issue(t.manager, { requestId: t.request.id, placeId: t.bin.id, quantity: 1 })
  await issue(t.manager, { requestId: t.request.id, placeId: t.other.id, quantity: 2 })
  await giveBack(t.technician, t.request, { toId: quarantine.id, reason: 'شاید معیوب' })
  await giveBack(t.technician, t.request, { toId: t.other.id })
  await transfer(t.manager, { fromId: t.other.id, toId: van.id }, { partId: t.display.id, quantity: 1 })
  await cancel(t)
  expect(await placesOf(t.manager, t.display)).toEqual({
    [quarantine.name]: 1,
    [t.other.name]: 1,
    [van.name]: 1,
  })
  expect(await faultsOf(t)).toEqual([])
})

test('B9 the parts of two people come back by a document each', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [
    { partId: t.display.id, quantity: 1, unitCost: 100 },
    { partId: t.cable.id, quantity: 500, unitCost: 100 },
  ])
  const repair = await aRepairInWork(t)
  const { requests } = await ask(t.technician, repair, [t.display, 1], [t.cable, 500])
  const [first, second] = requests
  const { staff } = await t.manager.session.current({})
  const from = { placeId: t.bin.id }
  await issue(
    t.manager,
    { ...from, requestId: first?.id ?? '', quantity: 1 },
    { ...from, requestId: second?.id ?? '', quantity: 500, holderId: staff?.id ?? '' },
  )
  await cancel({ ...t, repair })
  expect(await placesOf(t.manager, t.display)).toEqual({ [t.bin.name]: 1 })
  expect(await placesOf(t.manager, t.cable)).toEqual({ [t.bin.name]: 500 })
  expect((await t.manager.stock.documents({ kinds: ['return'] })).rows).toHaveLength(2)
  expect(await faultsOf(t)).toEqual([])
})

async function placeNow({ manager }: PartsShop, id: string) {
  const place = (await manager.stock.places({})).find(found => found.id === id)
  if (!place) throw new Error('no such place')
  return place
}
