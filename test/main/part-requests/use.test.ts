import { expect, test } from 'vitest'
import { again, change, handOver, moveTo } from '../../support/factories'
import {
  aPartsShop,
  aRepairInWork,
  ask,
  free,
  giveBack,
  issue,
  only,
  type PartsShop,
  standOf,
  takeBack,
  use,
  useFromBag,
} from '../../support/part-requests'
import { refusalOf } from '../../support/refusal'
import { adjust, faultsOf, receive, reverse, transfer } from '../../support/stock-documents'

type Received = { readonly quantity: number; readonly unitCost: number }

/** A repair with some of a part in the technician's bag. */
async function issuedTo(t: PartsShop, part: PartsShop['display'], { quantity, unitCost }: Received) {
  await receive(t.manager, t.bin.id, [{ partId: part.id, quantity, unitCost }])
  const repair = await aRepairInWork(t)
  const request = only(await ask(t.technician, repair, [part, quantity]))
  await issue(t.manager, { requestId: request.id, placeId: t.bin.id, quantity })
  const stand = async () => standOf(only(await t.technician.partRequests.ofRepair({ repairId: repair.id })))
  return { repair, request, stand }
}

test('H5 I2 I3 a use takes its share of the value, frozen as it is, and the last piece takes the rest', async () => {
  const t = await aPartsShop()
  const { repair, request, stand } = await issuedTo(t, t.display, { quantity: 3, unitCost: 100 })
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 101 }])
  await use(t.manager, request, { quantity: 2 })
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 2, unitCost: 700, isCostSure: true }])
  const { uses } = await t.manager.partRequests.ofRepair({ repairId: repair.id })
  expect(uses.map(({ cost, quantity }) => ({ cost, quantity }))).toEqual([{ cost: 201, quantity: 2 }])
  await adjust(t.manager, { partId: t.display.id, placeId: t.bin.id, change: -3 })
  await use(t.manager, request)
  const part = await t.manager.stock.part({ id: t.display.id })
  expect(part).toMatchObject({ value: 0, stock: { onHand: 0 } })
  expect(await stand()).toEqual({ used: 3 })
  expect(await faultsOf(t)).toEqual([])
})

test('H5 a use writes the line of the account, which only the part itself takes off again', async () => {
  const t = await aPartsShop()
  const { repair, request, stand } = await issuedTo(t, t.display, { quantity: 3, unitCost: 100 })
  const [fitted] = (await use(t.technician, request, { quantity: 2 })).uses
  if (!fitted) throw new Error('nothing was used')
  const account = await t.manager.billing.account({ repairId: repair.id })
  expect(account.charges).toMatchObject([
    {
      id: fitted.chargeId,
      kind: 'part',
      description: `صفحه‌نمایش (${t.display.number})`,
      quantity: 2,
      unitPrice: 1_000_000,
      amount: 2_000_000,
      warrantyDays: 30,
    },
  ])
  const removing = {
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    chargeId: fitted.chargeId,
    reason: 'اشتباه',
  }
  expect((await refusalOf(t.manager.billing.reverseCharge(removing))).code).toBe('CHARGE_OF_PART')
  expect((await refusalOf(reverse(t.manager, { id: fitted.documentId }))).code).toBe('TAKEN_BACK_ELSEWHERE')
  const back = await takeBack(t.technician, fitted)
  expect(back.uses.map(({ isTakenBack }) => isTakenBack)).toEqual([true])
  expect(await stand()).toEqual({ issued: 3 })
  expect((await t.manager.billing.account({ repairId: repair.id })).totals.charges).toBe(0)
  expect((await t.manager.stock.part({ id: t.display.id })).value).toBe(300)
  expect((await refusalOf(takeBack(t.technician, fitted))).code).toBe('ALREADY_REVERSED')
  const given = await giveBack(t.technician, request, { toId: t.bin.id, quantity: 3 })
  expect(given.uses.map(({ id }) => id)).toEqual([fitted.id])
  expect(await faultsOf(t)).toEqual([])
})

test('G2 H10 what is measured is one line of its whole price, rounded once, and says how much it is', async () => {
  const t = await aPartsShop()
  const { repair, request } = await issuedTo(t, t.cable, { quantity: 250, unitCost: 100 })
  await use(t.technician, request, { quantity: 105, unitPrice: 333 })
  const { charges } = await t.manager.billing.account({ repairId: repair.id })
  expect(charges).toMatchObject([
    { quantity: 1, unitPrice: 350, description: `صفحه‌نمایش (${t.cable.number})، ۱٫۰۵ متر` },
  ])
})

test('E1 a fitted part gets its own warranty at the hand-over', async () => {
  const t = await aPartsShop()
  const { repair, request } = await issuedTo(t, t.display, { quantity: 1, unitCost: 100 })
  await use(t.technician, request, { warrantyDays: 90, unitPrice: 0 })
  const ready = await moveTo(t.technician, await again(t.technician, repair), 'ready')
  const delivered = await handOver(t.manager, ready)
  const { reader } = t.app.services.db
  expect(await reader('line_warranties').select('days')).toEqual([{ days: 90 }])
  const { uses } = await t.technician.partRequests.ofRepair({ repairId: delivered.id })
  const [fitted] = uses
  if (!fitted) throw new Error('nothing was used')
  expect((await refusalOf(takeBack(t.technician, fitted))).code).toBe('REPAIR_CLOSED')
})

test('H5 nothing is used on a closed repair, and no more than is issued', async () => {
  const t = await aPartsShop()
  const { repair, request } = await issuedTo(t, t.display, { quantity: 2, unitCost: 100 })
  expect(await refusalOf(use(t.technician, request, { quantity: 3 }))).toMatchObject({
    code: 'MORE_THAN_ISSUED',
    values: { issued: 2 },
  })
  const ready = await moveTo(t.technician, await again(t.technician, repair), 'ready')
  await use(t.technician, request, { unitPrice: 0 })
  await handOver(t.manager, await again(t.manager, ready))
  expect((await refusalOf(use(t.technician, request))).code).toBe('REPAIR_CLOSED')
  await giveBack(t.technician, request, { toId: t.bin.id })
  expect(await faultsOf(t)).toEqual([])
})

test('H5 what lies loose in the own bag is used without being asked for, and nothing else', async () => {
  const t = await aPartsShop()
  const { request } = await issuedTo(t, t.display, { quantity: 1, unitCost: 100 })
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  const repair = await aRepairInWork(t)
  const asked = { repairId: repair.id, partId: t.display.id }
  expect((await refusalOf(useFromBag(t.technician, asked))).code).toBe('STOCK_RESERVED')
  const bag = (await t.manager.stock.places({})).find(({ holder }) => holder?.id === t.technicianId)
  await transfer(t.manager, { fromId: t.bin.id, toId: bag?.id ?? '' }, { partId: t.display.id, quantity: 1 })
  const [offered] = await t.technician.partRequests.fitting({ repairId: repair.id, text: t.display.number })
  expect(offered?.inMyBag).toBe(1)
  const used = await useFromBag(t.technician, asked)
  expect(standOf(only(used))).toEqual({ used: 1 })
  expect((await refusalOf(useFromBag(t.manager, asked))).code).toBe('STOCK_SHORT')
  const [fitted] = used.uses
  if (!fitted) throw new Error('nothing was used')
  expect(standOf(only(await takeBack(t.technician, fitted)))).toEqual({ issued: 1 })
  expect(await faultsOf(t)).toEqual([])
  await giveBack(t.technician, only(used), { toId: t.bin.id })
  await use(t.technician, request)
  expect(await faultsOf(t)).toEqual([])
})

test('M2 what a part cost is told only to who may see costs', async () => {
  const t = await aPartsShop()
  const { repair, request } = await issuedTo(t, t.display, { quantity: 1, unitCost: 100 })
  expect((await use(t.technician, request)).uses.map(({ cost }) => cost)).toEqual([null])
  const seen = await t.manager.partRequests.ofRepair({ repairId: repair.id })
  expect(seen.uses.map(({ cost }) => cost)).toEqual([100])
})

test('H5 the same command again acts once', async () => {
  const t = await aPartsShop()
  const { request } = await issuedTo(t, t.display, { quantity: 2, unitCost: 100 })
  const input = { commandId: crypto.randomUUID(), ...free, requestId: request.id, quantity: 1 }
  const [first, second] = [
    await t.technician.partRequests.use(input),
    await t.technician.partRequests.use(input),
  ]
  expect(second).toEqual(first)
  expect(first.uses).toHaveLength(1)
})

test('B9 a cancelled repair keeps what was fitted until it is taken out', async () => {
  const t = await aPartsShop()
  const { repair, request, stand } = await issuedTo(t, t.display, { quantity: 1, unitCost: 100 })
  const [fitted] = (await use(t.technician, request, { unitPrice: 0 })).uses
  if (!fitted) throw new Error('nothing was used')
  await t.manager.repairs.cancel({ ...change(await again(t.manager, repair)), reason: 'منصرف شد' })
  expect(await stand()).toEqual({ used: 1 })
  await takeBack(t.technician, fitted)
  expect(await stand()).toEqual({ issued: 1 })
  expect(await faultsOf(t)).toEqual([])
})

test('a part from the own bag is fitted to no repair that there is not', async () => {
  const t = await aPartsShop()
  const input = { repairId: crypto.randomUUID(), partId: t.display.id }
  expect((await refusalOf(useFromBag(t.technician, input))).code).toBe('NOT_FOUND')
})
