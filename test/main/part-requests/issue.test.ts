import { expect, test } from 'vitest'
import { again, aRepair, change } from '../../support/factories'
import {
  aPartsShop,
  aRepairInWork,
  ask,
  giveBack,
  issue,
  only,
  standOf,
  use,
} from '../../support/part-requests'
import { refusalOf } from '../../support/refusal'
import { faultsOf, placesOf, receive, reverse, transfer } from '../../support/stock-documents'

/** A repair with some of a part reserved in the bin. */
async function reserved(quantity = 2) {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity, unitCost: 100 }])
  const repair = await aRepairInWork(t)
  const request = only(await ask(t.technician, repair, [t.display, quantity]))
  const line = { requestId: request.id, placeId: t.bin.id, quantity }
  const stand = async () => standOf(only(await t.technician.partRequests.ofRepair({ repairId: repair.id })))
  return { ...t, repair, request, line, stand }
}

test('H5 an issue ends the promise and moves into the bag of the technician, at no value', async () => {
  const t = await reserved(2)
  const { documentIds } = await issue(t.manager, { ...t.line, quantity: 1 })
  expect(await t.stand()).toEqual({ reserved: 1, issued: 1 })
  expect(await placesOf(t.manager, t.display)).toEqual({ [t.bin.name]: 1, 'کیف رضا': 1 })
  const part = await t.manager.stock.part({ id: t.display.id })
  expect(part).toMatchObject({ value: 200, stock: { onHand: 2, inStores: 1, reserved: 1, available: 0 } })
  const document = await t.manager.stock.document({ id: documentIds[0] ?? '' })
  expect(document).toMatchObject({
    kind: 'issue',
    reference: t.repair.number,
    items: [{ quantity: 1, value: 0 }],
  })
  expect((await t.technician.notices.mine({})).notices.map(({ kind }) => kind)).toEqual(['parts_issued'])
  expect((await refusalOf(reverse(t.manager, document))).code).toBe('TAKEN_BACK_ELSEWHERE')
  const [entry] = (await t.manager.stock.kardex({ partId: t.display.id })).rows
  expect(entry).toMatchObject({ kind: 'issue', repair: { id: t.repair.id, number: t.repair.number } })
  expect(await faultsOf(t)).toEqual([])
})

test('H5 no more is issued than is reserved, and to one person at a time', async () => {
  const t = await reserved(2)
  const { staff } = await t.manager.session.current({})
  const refusal = await refusalOf(issue(t.manager, t.line, { ...t.line, quantity: 1 }))
  expect(refusal).toMatchObject({ code: 'NOT_RESERVED', field: 'lines.1.quantity' })
  await issue(t.manager, { ...t.line, quantity: 1 })
  const other = { ...t.line, quantity: 1, holderId: staff?.id ?? '' }
  expect((await refusalOf(issue(t.manager, other))).code).toBe('OTHER_HOLDER')
  await giveBack(t.technician, t.request, { toId: t.main.id, isStillNeeded: true })
  await issue(t.manager, { ...other, placeId: t.main.id })
  expect(only(await t.technician.partRequests.ofRepair({ repairId: t.repair.id })).holder?.id).toBe(staff?.id)
})

test('H5 a repair of nobody needs a name to issue to', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  const repair = await aRepair(t.manager)
  const request = only(await ask(t.manager, repair, [t.display, 1]))
  const line = { requestId: request.id, placeId: t.bin.id, quantity: 1 }
  expect((await refusalOf(issue(t.manager, line))).code).toBe('NO_HOLDER')
  await issue(t.manager, { ...line, holderId: t.technicianId })
  expect(await placesOf(t.manager, t.display)).toEqual({ 'کیف رضا': 1 })
})

test('H5 one document for each person, and one bag each', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 4, unitCost: 100 }])
  const repairs = [await aRepairInWork(t), await aRepairInWork(t), await aRepair(t.manager)] as const
  const lines = []
  for (const repair of repairs) {
    const request = only(await ask(t.manager, repair, [t.display, 1]))
    lines.push({ requestId: request.id, placeId: t.bin.id, quantity: 1 })
  }
  const { staff } = await t.manager.session.current({})
  const [first, second, third] = lines
  if (!first || !second || !third || !staff) throw new Error('three lines')
  const { documentIds } = await issue(t.manager, first, { ...third, holderId: staff.id }, second)
  expect(documentIds).toHaveLength(2)
  expect(await placesOf(t.manager, t.display)).toEqual({
    [t.bin.name]: 1,
    'کیف رضا': 2,
    [`کیف ${staff.name}`]: 1,
  })
  expect(await faultsOf(t)).toEqual([])
})

test('H5 what is issued for a repair leaves the bag for nothing else', async () => {
  const t = await reserved(1)
  await issue(t.manager, t.line)
  const bag = (await t.manager.stock.places({})).find(({ holder }) => holder?.id === t.technicianId)
  const way = { fromId: bag?.id ?? '', toId: t.main.id }
  const refusal = await refusalOf(transfer(t.manager, way, { partId: t.display.id, quantity: 1 }))
  expect(refusal).toMatchObject({ code: 'STOCK_RESERVED', values: { available: 0 } })
})

test('H11 serials are issued, fitted and given back one by one', async () => {
  const t = await aPartsShop()
  const serialNos = ['B1', 'B2', 'B3']
  await receive(t.manager, t.bin.id, [{ partId: t.board.id, quantity: 3, unitCost: 700, serialNos }])
  const repair = await aRepairInWork(t)
  const request = only(await ask(t.technician, repair, [t.board, 2]))
  const line = { requestId: request.id, placeId: t.bin.id, quantity: 2 }
  expect((await refusalOf(issue(t.manager, { ...line, serialNos: ['B1'] }))).code).toBe('SERIALS_MISSING')
  expect((await refusalOf(issue(t.manager, { ...line, serialNos: ['B1', 'X'] }))).code).toBe(
    'SERIAL_NOT_HERE',
  )
  await issue(t.manager, { ...line, serialNos: ['B1', 'B3'] })
  const issued = only(await t.technician.partRequests.ofRepair({ repairId: repair.id }))
  expect(issued.issuedSerialNos).toEqual(['B1', 'B3'])
  const bag = (await t.manager.stock.places({})).find(({ holder }) => holder?.id === t.technicianId)
  const line3 = { partId: t.board.id, quantity: 1, serialNos: ['B2'] }
  await transfer(t.manager, { fromId: t.bin.id, toId: bag?.id ?? '' }, line3)
  expect((await refusalOf(use(t.technician, request, { serialNos: ['B2'] }))).code).toBe('SERIAL_NOT_HERE')
  const back = { fromId: bag?.id ?? '', toId: t.bin.id }
  const held = transfer(t.manager, back, { ...line3, serialNos: ['B1'] })
  expect((await refusalOf(held)).code).toBe('SERIAL_HELD')
  await transfer(t.manager, back, line3)
  const used = await use(t.technician, request, { serialNos: ['B3'] })
  expect(used.uses.map(({ serialNos: fitted, cost }) => ({ fitted, cost }))).toEqual([
    { fitted: ['B3'], cost: null },
  ])
  await giveBack(t.technician, request, { toId: t.main.id, serialNos: ['B1'] })
  const units = await t.manager.stock.units({ partId: t.board.id, withGone: true })
  expect(units.rows.map(({ serialNo, whereabouts }) => [serialNo, whereabouts])).toEqual([
    ['B1', 'place'],
    ['B2', 'place'],
    ['B3', 'device'],
  ])
  expect(await faultsOf(t)).toEqual([])
})

test('H12 of clerks who ask for, issue and use the last piece at once, one gets it', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  const repairs = await Promise.all([1, 2, 3].map(() => aRepairInWork(t)))
  const asked = await Promise.all(repairs.map(repair => ask(t.technician, repair, [t.display, 1])))
  const winners = asked.map(only).filter(({ reserved: quantity }) => quantity === 1)
  expect(winners).toHaveLength(1)
  const [winner] = winners
  if (!winner) throw new Error('nobody won')
  const line = { requestId: winner.id, placeId: t.bin.id, quantity: 1 }
  expect(await outcomes([1, 2, 3].map(() => issue(t.manager, line)))).toEqual([
    'NOT_RESERVED',
    'NOT_RESERVED',
    'done',
  ])
  const uses = [1, 2, 3].map(() => use(t.technician, winner))
  expect(await outcomes(uses)).toEqual(['MORE_THAN_ISSUED', 'MORE_THAN_ISSUED', 'done'])
  expect(await faultsOf(t)).toEqual([])
})

async function outcomes(calls: readonly Promise<unknown>[]): Promise<string[]> {
  const all = calls.map(call =>
    refusalOf(call).then(
      ({ code }) => code,
      () => 'done',
    ),
  )
  return (await Promise.all(all)).sort()
}

test('H5 what was given back is withdrawn, or waits again where it is needed still', async () => {
  const t = await reserved(3)
  await issue(t.manager, t.line)
  expect((await refusalOf(giveBack(t.technician, t.request, { toId: t.main.id, quantity: 4 }))).code).toBe(
    'MORE_THAN_ISSUED',
  )
  await giveBack(t.technician, t.request, { toId: t.main.id })
  expect(await t.stand()).toEqual({ issued: 2, withdrawn: 1 })
  await giveBack(t.technician, t.request, { toId: t.main.id, isStillNeeded: true })
  expect(await t.stand()).toEqual({ issued: 1, reserved: 1, withdrawn: 1 })
  expect((await refusalOf(giveBack(t.technician, t.request, { toId: t.scrap.id }))).code).toBe('PLACE_KIND')
  expect(await faultsOf(t)).toEqual([])
})

test('B9 cancelling frees what is reserved and brings what was issued back to where it came from', async () => {
  const t = await reserved(3)
  await issue(t.manager, { ...t.line, quantity: 2 })
  await use(t.technician, t.request)
  const other = only(await ask(t.technician, await aRepairInWork(t), [t.display, 3]))
  expect(standOf(other)).toEqual({ waiting: 3 })
  await t.manager.repairs.cancel({ ...change(await again(t.manager, t.repair)), reason: 'منصرف شد' })
  expect(await t.stand()).toEqual({ used: 1, withdrawn: 2 })
  expect(await placesOf(t.manager, t.display)).toEqual({ [t.bin.name]: 2 })
  const served = await t.technician.partRequests.ofRepair({ repairId: other.repair.id })
  expect(standOf(only(served))).toEqual({ waiting: 1, reserved: 2 })
  expect(await faultsOf(t)).toEqual([])
})

test('B9 another end of the work leaves what was issued in the bag, where it is listed and given back', async () => {
  const t = await reserved(2)
  await issue(t.manager, { ...t.line, quantity: 1 })
  const repair = await again(t.technician, t.repair)
  await t.technician.repairs.move({
    ...change(repair),
    to: 'ready',
    outcome: 'unrepairable',
    comment: 'برد سوخته',
  })
  expect(await t.stand()).toEqual({ issued: 1, withdrawn: 1 })
  const { rows } = await t.manager.partRequests.open({ state: 'issued' })
  expect(rows.map(({ id }) => id)).toEqual([t.request.id])
  const refusal = await refusalOf(giveBack(t.technician, t.request, { toId: t.bin.id, isStillNeeded: true }))
  expect(refusal.code).toBe('REPAIR_FINISHED')
  await giveBack(t.technician, t.request, { toId: t.bin.id })
  expect(await t.stand()).toEqual({ withdrawn: 2 })
  expect(await faultsOf(t)).toEqual([])
})

test('H4 a bin is promised once, and the list leads along the way', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.main.id, [{ partId: t.display.id, quantity: 2, unitCost: 100 }])
  await receive(t.manager, t.bin.id, [
    { partId: t.display.id, quantity: 2, unitCost: 100 },
    { partId: t.board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] },
  ])
  const [first, second] = [await aRepairInWork(t), await aRepairInWork(t)]
  const a = await ask(t.technician, first, [t.display, 3], [t.board, 1])
  const b = await ask(t.technician, second, [t.display, 1])
  const lines = await t.manager.partRequests.pickList({})
  expect(
    lines.map(({ requestId, place, quantity, serialNos }) => [requestId, place.name, quantity, serialNos]),
  ).toEqual([
    [a.requests[0]?.id, t.main.name, 2, []],
    [a.requests[0]?.id, t.bin.name, 1, []],
    [a.requests[1]?.id, t.bin.name, 1, ['B1', 'B2']],
    [b.requests[0]?.id, t.bin.name, 1, []],
  ])
  await issue(
    t.manager,
    ...lines.map(({ requestId, place, quantity, serialNos }) => {
      return { requestId, placeId: place.id, quantity, serialNos: serialNos.slice(0, quantity) }
    }),
  )
  expect(await t.manager.partRequests.pickList({})).toEqual([])
  expect(await faultsOf(t)).toEqual([])
})
