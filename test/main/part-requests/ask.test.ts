import { expect, test } from 'vitest'
import { again, aRepair, change, moveTo } from '../../support/factories'
import { aPartsShop, aRepairInWork, ask, only, standOf, withdraw } from '../../support/part-requests'
import { refusalOf } from '../../support/refusal'
import { partEditOf } from '../../support/stock'
import { adjust, faultsOf, receive, reverse, transfer } from '../../support/stock-documents'

test('H4 what is available is reserved at once, the rest waits', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 3, unitCost: 100 }])
  const repair = await aRepairInWork(t)
  const asked = await ask(t.technician, repair, [t.display, 5])
  expect(standOf(only(asked))).toEqual({ waiting: 2, reserved: 3 })
  expect(only(asked).bin?.name).toBe(t.bin.name)
  const { stock } = await t.manager.stock.part({ id: t.display.id })
  expect(stock).toMatchObject({ onHand: 3, reserved: 3, available: 0 })
  expect(await faultsOf(t)).toEqual([])
})

test('H4 what is reserved is for nobody else: other ways out of the stores are refused', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 3, unitCost: 100 }])
  await ask(t.technician, await aRepairInWork(t), [t.display, 2])
  const way = { fromId: t.bin.id, toId: t.bag.id }
  const refusal = await refusalOf(transfer(t.manager, way, { partId: t.display.id, quantity: 2 }))
  expect(refusal).toMatchObject({ code: 'STOCK_RESERVED', values: { available: 1 } })
  await transfer(t.manager, way, { partId: t.display.id, quantity: 1 })
  await transfer(t.manager, { fromId: t.bin.id, toId: t.main.id }, { partId: t.display.id, quantity: 2 })
  expect(await faultsOf(t)).toEqual([])
})

test('H4 the same part asked for twice makes two requests, and the older one comes first', async () => {
  const t = await aPartsShop()
  const [first, second] = [await aRepairInWork(t), await aRepairInWork(t)]
  await ask(t.technician, first, [t.display, 2], [t.display, 1])
  await ask(t.technician, second, [t.display, 1])
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 3, unitCost: 100 }])
  const { requests } = await t.technician.partRequests.ofRepair({ repairId: first.id })
  expect(requests.map(standOf)).toEqual([{ reserved: 2 }, { reserved: 1 }])
  const later = await t.technician.partRequests.ofRepair({ repairId: second.id })
  expect(standOf(only(later))).toEqual({ waiting: 1 })
  expect((await t.manager.partRequests.open({ state: 'waiting' })).rows.map(({ id }) => id)).toEqual([
    only(later).id,
  ])
})

test('H4 what one act asks for twice is reserved once for each', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 5, unitCost: 100 }])
  const { requests } = await ask(t.technician, await aRepairInWork(t), [t.display, 2], [t.display, 4])
  expect(requests.map(standOf)).toEqual([{ reserved: 2 }, { waiting: 1, reserved: 3 }])
  expect(await faultsOf(t)).toEqual([])
})

test('B3 a repair in work waits for parts by itself, and goes on once all of them are reserved', async () => {
  const t = await aPartsShop()
  const repair = await aRepairInWork(t)
  await ask(t.technician, repair, [t.display, 1], [t.cable, 250])
  expect((await again(t.technician, repair)).kind).toBe('awaiting_parts')
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  expect((await again(t.technician, repair)).kind).toBe('awaiting_parts')
  await receive(t.manager, t.bin.id, [{ partId: t.cable.id, quantity: 1000, unitCost: 100 }])
  expect((await again(t.technician, repair)).kind).toBe('repairing')
  const { rows } = await t.technician.repairs.history({ repairId: repair.id })
  expect(rows.filter(({ event }) => event === 'moved').map(({ values }) => values.parts)).toEqual([
    'here',
    'missing',
    ...rows.filter(({ event, values }) => event === 'moved' && !values.parts).map(() => undefined),
  ])
  const { unread, notices } = await t.technician.notices.mine({})
  expect({ unread, kinds: notices.map(({ kind }) => kind) }).toEqual({ unread: 1, kinds: ['parts_arrived'] })
})

test('B5 a repair that waits for its owner to agree does not go on because its parts have come', async () => {
  const t = await aPartsShop()
  const working = await aRepairInWork(t)
  const asking = { to: 'awaiting_approval', comment: 'هزینه گفته شد' } as const
  const repair = await t.technician.repairs.move({ ...change(working), ...asking })
  await ask(t.technician, repair, [t.display, 1])
  expect((await again(t.technician, repair)).kind).toBe('awaiting_approval')
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  expect((await again(t.technician, repair)).kind).toBe('awaiting_approval')
  const parts = await t.technician.partRequests.ofRepair({ repairId: repair.id })
  expect(standOf(only(parts))).toEqual({ reserved: 1 })
})

test('B3 a repair that was only taken in does not wait by itself', async () => {
  const t = await aPartsShop()
  const repair = await aRepair(t.manager)
  await ask(t.technician, repair, [t.display, 1])
  expect((await again(t.technician, repair)).kind).toBe('received')
})

test('H4 whatever brings parts into the stores serves who waits, the oldest first', async () => {
  const t = await aPartsShop()
  const repair = await aRepairInWork(t)
  const asked = await ask(t.technician, repair, [t.display, 6])
  const stand = async () => standOf(only(await t.technician.partRequests.ofRepair({ repairId: repair.id })))
  const line = { partId: t.display.id, quantity: 1 }
  await receive(t.manager, t.bag.id, [{ ...line, quantity: 4, unitCost: 100 }])
  expect(await stand()).toEqual({ waiting: 6 })
  await transfer(t.manager, { fromId: t.bag.id, toId: t.bin.id }, line)
  expect(await stand()).toEqual({ waiting: 5, reserved: 1 })
  await adjust(t.manager, { partId: t.display.id, placeId: t.main.id, change: 1 })
  expect(await stand()).toEqual({ waiting: 4, reserved: 2 })
  const other = await ask(t.technician, await aRepairInWork(t), [t.display, 1])
  await withdraw(t.technician, only(asked))
  expect(await stand()).toEqual({ withdrawn: 6 })
  const { requests } = await t.technician.partRequests.ofRepair({ repairId: only(other).repair.id })
  expect(requests.map(standOf)).toEqual([{ reserved: 1 }])
  expect(await faultsOf(t)).toEqual([])
})

test('H4 a document taken back leaves alone what is reserved, and serves by what it brings back', async () => {
  const t = await aPartsShop()
  const receipt = await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  const away = await transfer(
    t.manager,
    { fromId: t.bin.id, toId: t.bag.id },
    { partId: t.display.id, quantity: 1 },
  )
  const repair = await aRepairInWork(t)
  await ask(t.technician, repair, [t.display, 1])
  await reverse(t.manager, away)
  expect(standOf(only(await t.technician.partRequests.ofRepair({ repairId: repair.id })))).toEqual({
    reserved: 1,
  })
  expect((await refusalOf(reverse(t.manager, receipt))).code).toBe('STOCK_RESERVED')
})

test('H4 what is settled, closed or no longer kept cannot be asked for', async () => {
  const t = await aPartsShop()
  const repair = await aRepairInWork(t)
  const asked = await ask(t.technician, repair, [t.display, 1])
  await withdraw(t.technician, only(asked))
  expect((await again(t.technician, repair)).kind).toBe('repairing')
  expect((await refusalOf(withdraw(t.technician, only(asked)))).code).toBe('REQUEST_SETTLED')
  await t.manager.stock.savePart(
    partEditOf(await t.manager.stock.part({ id: t.cable.id }), { isActive: false }),
  )
  expect((await refusalOf(ask(t.technician, repair, [t.cable, 1]))).code).toBe('PART_INACTIVE')
  const ready = await moveTo(t.technician, await again(t.technician, repair), 'ready')
  expect((await refusalOf(ask(t.technician, ready, [t.display, 1]))).code).toBe('REPAIR_FINISHED')
})

test('H4 parts that fit the model come first, with where they lie', async () => {
  const t = await aPartsShop()
  const repair = await aRepairInWork(t)
  const { brand, model } = repair.device
  const nameFits = (part: typeof t.display, fits: { brand: string; model: string }[]) =>
    t.manager.stock.savePart(partEditOf(part, { fits, warrantyDays: 90 }))
  await nameFits(t.cable, [{ brand, model: '' }])
  await nameFits(t.board, [{ brand, model: model.toUpperCase() }])
  await nameFits(t.display, [{ brand, model: 'Another 5' }])
  await receive(t.manager, t.bin.id, [{ partId: t.cable.id, quantity: 500, unitCost: 100 }])
  const offered = await t.technician.partRequests.fitting({ repairId: repair.id })
  expect(offered.map(({ id }) => id)).toEqual([t.board.id, t.cable.id])
  expect(offered[1]).toMatchObject({
    fits: true,
    warrantyDays: 90,
    onOrder: 0,
    expectedOn: null,
    inMyBag: 0,
    bins: [{ place: { name: t.bin.name }, quantity: 500 }],
  })
  const found = await t.technician.partRequests.fitting({ repairId: repair.id, text: t.display.number })
  expect(found.map(({ id, fits }) => [id, fits])).toEqual([[t.display.id, false]])
})

test('H4 what is on order is shown beside what waits, with the day on which it is expected', async () => {
  const t = await aPartsShop()
  const command = () => ({ commandId: crypto.randomUUID() })
  const supplier = await t.manager.purchasing.saveSupplier({
    ...command(),
    version: 0,
    name: 'پخش قطعهٔ ایران',
  })
  const lines = [{ partId: t.display.id, quantity: 4 }]
  const draft = await t.manager.purchasing.saveOrder({
    ...command(),
    version: 0,
    supplierId: supplier.id,
    lines,
  })
  const placing = { ...command(), id: draft.id, version: draft.version, expectedOn: '2026-12-01' }
  await t.manager.purchasing.placeOrder(placing)
  const repair = await aRepairInWork(t)
  expect(only(await ask(t.technician, repair, [t.display, 1]))).toMatchObject({
    onOrder: 4,
    expectedOn: '2026-12-01',
  })
  const asked = { repairId: repair.id, text: t.display.number }
  expect(await t.technician.partRequests.fitting(asked)).toMatchObject([
    { onOrder: 4, expectedOn: '2026-12-01' },
  ])
})

test('M5 why a request was taken back stands in the audit', async () => {
  const t = await aPartsShop()
  const { id: requestId } = only(await ask(t.technician, await aRepairInWork(t), [t.display, 2]))
  await t.technician.partRequests.withdraw({
    commandId: crypto.randomUUID(),
    requestId,
    reason: 'اشتباه بود',
  })
  const [act] = await t.app.services.db.reader('audit_log').where({ action: 'partRequests.withdraw' })
  expect(JSON.parse(act.after)).toMatchObject({ waiting: 0, withdrawn: 2, reason: 'اشتباه بود' })
})
