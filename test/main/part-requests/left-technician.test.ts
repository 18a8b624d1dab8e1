import { expect, test } from 'vitest'
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
import { staffEdit } from '../../support/staff-edit'
import { faultsOf, placesOf, receive, transfer } from '../../support/stock-documents'

/** A technician who left with one of a part in the bag for a repair, one loose, and one more reserved for it. */
async function aLeftTechnician() {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 3, unitCost: 100 }])
  const repair = await aRepairInWork(t)
  const request = only(await ask(t.technician, repair, [t.display, 2]))
  const line = { requestId: request.id, placeId: t.bin.id, quantity: 1 }
  await issue(t.manager, line)
  const bag = (await t.manager.stock.places({})).find(({ holder }) => holder?.id === t.technicianId)
  if (!bag) throw new Error('no bag')
  await transfer(t.manager, { fromId: t.bin.id, toId: bag.id }, { partId: t.display.id, quantity: 1 })
  const keeper = await t.as('storekeeper', 'نادر')
  const heir = await t.as('technician', 'سینا')
  const { staff } = await heir.session.current({})
  await t.manager.staff.edit(await staffEdit(t.manager, { id: t.technicianId }, { isActive: false }))
  const stand = async () => standOf(only(await t.manager.partRequests.ofRepair({ repairId: repair.id })))
  return { ...t, repair, request, line, bag, keeper, heir, heirId: staff?.id ?? '', stand }
}

test('H5 M4 parts are issued to nobody who left, and the refusal says who that is', async () => {
  const t = await aLeftTechnician()
  const asked = { code: 'HOLDER_LEFT', field: 'lines.0.holderId', values: { name: 'رضا' } }
  expect(await refusalOf(issue(t.keeper, t.line))).toMatchObject(asked)
  expect(await refusalOf(issue(t.keeper, { ...t.line, holderId: t.technicianId }))).toMatchObject(asked)
  const stranger = issue(t.keeper, { ...t.line, holderId: crypto.randomUUID() })
  expect((await refusalOf(stranger)).code).toBe('NOT_FOUND')
  const [picked] = await t.keeper.partRequests.pickList({})
  expect(picked).toMatchObject({ requestId: t.request.id, repair: { technician: null } })
  expect(await t.stand()).toEqual({ reserved: 1, issued: 1 })
})

test('H5 M4 the bag of somebody who left is emptied by a storekeeper, and others take it over', async () => {
  const t = await aLeftTechnician()
  expect((await refusalOf(issue(t.keeper, { ...t.line, holderId: t.heirId }))).code).toBe('OTHER_HOLDER')
  await giveBack(t.keeper, t.request, { toId: t.bin.id, isStillNeeded: true })
  await issue(t.keeper, { ...t.line, quantity: 2, holderId: t.heirId })
  await transfer(t.keeper, { fromId: t.bag.id, toId: t.bin.id }, { partId: t.display.id, quantity: 1 })
  expect(await placesOf(t.manager, t.display)).toEqual({ [t.bin.name]: 1, 'کیف سینا': 2 })
  await use(t.heir, t.request)
  expect(await t.stand()).toEqual({ issued: 1, used: 1 })
  expect(await faultsOf(t)).toEqual([])
})

test('M4 the list of people says in whose bag parts lie', async () => {
  const t = await aLeftTechnician()
  const bags = async () => {
    const staff = await t.manager.staff.list({})
    return staff.filter(({ partsInBag }) => partsInBag > 0).map(({ name, partsInBag }) => [name, partsInBag])
  }
  expect(await bags()).toEqual([['رضا', 1]])
  await giveBack(t.keeper, t.request, { toId: t.bin.id })
  await transfer(t.keeper, { fromId: t.bag.id, toId: t.bin.id }, { partId: t.display.id, quantity: 1 })
  expect(await bags()).toEqual([])
})
