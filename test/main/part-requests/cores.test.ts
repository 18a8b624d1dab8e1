import { expect, test } from 'vitest'
import type { Repair } from '../../../src/shared/repairs/model'
import { aManufacturer, aWarrantedRepair } from '../../support/claims'
import { again, aRepair, handOver, moveTo } from '../../support/factories'
import { aPartsShop, ask, issue, only, type PartsShop, takeBack, use } from '../../support/part-requests'
import { refusalOf } from '../../support/refusal'
import { faultsOf, receive } from '../../support/stock-documents'

const card = { unitPrice: 5_000_000, coverage: { kind: 'card' } } as const

async function usedUnder(t: PartsShop, repair: Repair, more: Parameters<typeof use>[2] = card) {
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  await moveTo(t.technician, repair, 'repairing')
  const request = only(await ask(t.technician, repair, [t.display, 1]))
  await issue(t.manager, { requestId: request.id, placeId: t.bin.id, quantity: 1, holderId: t.technicianId })
  const [fitted] = (await use(t.technician, request, more)).uses
  if (!fitted) throw new Error('nothing was used')
  return fitted
}

const command = () => ({ commandId: crypto.randomUUID() })
const dueOf = async ({ manager }: PartsShop) => (await manager.cores.list({ state: 'with_technician' })).rows

test('J4 I5 a part under warranty costs the customer nothing, keeps its cost and opens a core due', async () => {
  const t = await aPartsShop()
  const manufacturer = await aManufacturer(t.manager)
  const { repair } = await aWarrantedRepair(t.manager, { manufacturerId: manufacturer.id })
  await usedUnder(t, repair)
  const account = await t.manager.billing.account({ repairId: repair.id })
  expect(account).toMatchObject({ totals: { total: 0 }, covered: 5_000_000 })
  const { uses } = await t.manager.partRequests.ofRepair({ repairId: repair.id })
  expect(uses.map(({ cost }) => cost)).toEqual([100])
  expect(await dueOf(t)).toMatchObject([
    {
      part: { id: t.display.id },
      quantity: 1,
      serialNo: '',
      technician: { id: t.technicianId },
      owedTo: { kind: 'manufacturer', id: manufacturer.id, name: manufacturer.name },
    },
  ])
  const debts = await t.manager.cores.debts({})
  expect(debts.map(({ debtor, party, cores }) => [debtor, party.id, cores])).toEqual([
    ['technician', t.technicianId, 1],
    ['shop', manufacturer.id, 1],
  ])
  expect(await faultsOf(t)).toEqual([])
})

test('J4 what the customer pays for opens none, and a part that no warranty covers is refused', async () => {
  const t = await aPartsShop()
  const { repair } = await aWarrantedRepair(t.manager)
  await usedUnder(t, repair, {})
  expect(await dueOf(t)).toEqual([])
  const request = only(await t.technician.partRequests.ofRepair({ repairId: repair.id }))
  expect(request.used).toBe(1)
})

test('D7 a part on a device without a card is not covered by one', async () => {
  const t = await aPartsShop()
  const { repair } = await aWarrantedRepair(t.manager, { activatedOn: '2020-01-01' })
  expect((await refusalOf(usedUnder(t, repair))).code).toBe('NOT_COVERED')
  expect(await faultsOf(t)).toEqual([])
})

test('J4 a core goes from the technician to the shop, and out to whom it is owed', async () => {
  const t = await aPartsShop()
  const manufacturer = await aManufacturer(t.manager)
  const { repair } = await aWarrantedRepair(t.manager, { manufacturerId: manufacturer.id })
  const fitted = await usedUnder(t, repair)
  const [due] = await dueOf(t)
  if (!due) throw new Error('no core is due')
  const storekeeper = await t.as('storekeeper')
  const [received] = await storekeeper.cores.receive({ ...command(), coreIds: [due.id] })
  expect(received?.state).toBe('in_shop')
  const again = storekeeper.cores.receive({ ...command(), coreIds: [due.id] })
  expect((await refusalOf(again)).code).toBe('CORE_SETTLED')
  expect((await refusalOf(takeBack(t.technician, fitted))).code).toBe('CORE_SETTLED')
  const closed = await storekeeper.cores.close({ ...command(), coreId: due.id, end: 'returned' })
  expect(closed).toMatchObject({ state: 'closed', end: 'returned', closedBy: { name: 'storekeeper' } })
  const twice = storekeeper.cores.close({ ...command(), coreId: due.id, end: 'scrapped', reason: 'شکسته' })
  expect((await refusalOf(twice)).code).toBe('CORE_SETTLED')
  expect(await t.manager.cores.debts({})).toEqual([])
  expect((await t.manager.cores.list({ state: 'closed', owedToId: manufacturer.id })).rows).toEqual([closed])
})

test('J4 a core that nobody outside is to have is scrapped with a reason or charged with an amount', async () => {
  const t = await aPartsShop()
  const { repair } = await aWarrantedRepair(t.manager)
  await usedUnder(t, repair)
  const [due] = await dueOf(t)
  if (!due) throw new Error('no core is due')
  expect(due.owedTo).toBeNull()
  const close = (input: object) =>
    t.manager.cores.close({ ...command(), coreId: due.id, end: 'returned', ...input })
  expect((await refusalOf(close({}))).code).toBe('CORE_NOT_OWED')
  expect((await refusalOf(close({ end: 'scrapped' }))).code).toBe('REASON_REQUIRED')
  expect((await refusalOf(close({ end: 'charged' }))).code).toBe('AMOUNT_REQUIRED')
  expect(await close({ end: 'charged', amount: 700_000 })).toMatchObject({ end: 'charged', amount: 700_000 })
  expect(await faultsOf(t)).toEqual([])
})

test('J4 a part that comes out again is owed no core any more', async () => {
  const t = await aPartsShop()
  const { repair } = await aWarrantedRepair(t.manager)
  const fitted = await usedUnder(t, repair)
  await takeBack(t.technician, fitted)
  expect(await dueOf(t)).toEqual([])
  expect((await t.manager.billing.account({ repairId: repair.id })).covered).toBe(0)
  expect(await faultsOf(t)).toEqual([])
})

test('J4 D11 what the warranty of an earlier part pays for is owed to who sells the part', async () => {
  const t = await aPartsShop()
  const supplier = await t.manager.purchasing.saveSupplier({
    ...command(),
    version: 0,
    name: 'پخش قطعهٔ ایران',
  })
  const sold = { supplierId: supplier.id, partId: t.display.id, isPreferred: true }
  await t.manager.purchasing.saveSupplierPart({ ...command(), version: 0, ...sold })
  const { repair } = await aWarrantedRepair(t.manager, { activatedOn: '2020-01-01' })
  const first = await usedUnder(t, repair, { unitPrice: 0, warrantyDays: 90 })
  await handOver(t.manager, await moveTo(t.manager, await again(t.manager, repair), 'ready'))
  const device = { kind: 'existing', id: repair.device.id } as const
  const customer = { kind: 'existing', id: repair.customer.id } as const
  const back = await aRepair(t.manager, { device, customer })
  await usedUnder(t, back, { unitPrice: 900, coverage: { kind: 'fitted', chargeId: first.chargeId } })
  expect((await dueOf(t)).map(({ owedTo }) => owedTo)).toEqual([
    { kind: 'supplier', id: supplier.id, name: supplier.name },
  ])
  expect((await t.manager.cores.list({ state: 'with_technician', owedToId: supplier.id })).rows).toHaveLength(
    1,
  )
  expect((await t.manager.cores.debts({})).map(({ party }) => party.name)).toEqual(['رضا', supplier.name])
  expect(await faultsOf(t)).toEqual([])
})
