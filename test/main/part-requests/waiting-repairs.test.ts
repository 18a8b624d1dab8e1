import { expect, test } from 'vitest'
import type { Repair } from '../../../src/shared/repairs/model'
import { again, change } from '../../support/factories'
import {
  aPartsShop,
  aRepairInWork,
  ask,
  giveBack,
  issue,
  only,
  type PartsShop,
  withdraw,
} from '../../support/part-requests'
import { faultsOf, receive } from '../../support/stock-documents'

/** Somebody says that the repair waits for parts. */
async function setToWait({ technician }: PartsShop, repair: Repair): Promise<Repair> {
  const seen = await again(technician, repair)
  return technician.repairs.move({ ...change(seen), to: 'awaiting_parts', comment: 'قطعه از بازار می‌آید' })
}

async function kindOf({ technician }: PartsShop, repair: Repair) {
  return (await again(technician, repair)).kind
}

/** Why the repair moved, the latest first; `undefined` where a person moved it. */
async function reasonsOf({ technician }: PartsShop, { id }: Repair) {
  const { rows } = await technician.repairs.history({ repairId: id })
  return rows.filter(({ event }) => event === 'moved').map(({ values }) => values.parts)
}

test('B3 a repair that a person set to wait stays while what it asks for lies there', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 3, unitCost: 100 }])
  const repair = await aRepairInWork(t)
  await setToWait(t, repair)
  const first = only(await ask(t.technician, repair, [t.display, 1]))
  expect(await kindOf(t, repair)).toBe('awaiting_parts')
  await withdraw(t.technician, first)
  expect(await kindOf(t, repair)).toBe('awaiting_parts')
  const { requests } = await ask(t.technician, repair, [t.display, 1])
  const second = requests[1] ?? first
  await issue(t.manager, { requestId: second.id, placeId: t.bin.id, quantity: 1 })
  await giveBack(t.manager, second, { toId: t.bin.id, isStillNeeded: true })
  expect(await kindOf(t, repair)).toBe('awaiting_parts')
  expect((await t.technician.notices.mine({})).notices.map(({ kind }) => kind)).toEqual(['parts_issued'])
  await receive(t.manager, t.bin.id, [{ partId: t.cable.id, quantity: 100, unitCost: 100 }])
  expect(await kindOf(t, repair)).toBe('awaiting_parts')
  expect((await reasonsOf(t, repair))[0]).toBeUndefined()
  expect(await faultsOf(t)).toEqual([])
})

test('B3 a repair that a person set to wait goes on once the last of what was missing has come', async () => {
  const t = await aPartsShop()
  const repair = await aRepairInWork(t)
  await setToWait(t, repair)
  await ask(t.technician, repair, [t.display, 2], [t.cable, 100])
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  await receive(t.manager, t.bin.id, [{ partId: t.cable.id, quantity: 100, unitCost: 100 }])
  expect(await kindOf(t, repair)).toBe('awaiting_parts')
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  expect(await kindOf(t, repair)).toBe('repairing')
  expect((await reasonsOf(t, repair))[0]).toBe('here')
  expect((await t.technician.notices.mine({})).notices.map(({ kind }) => kind)).toEqual(['parts_arrived'])
})

test('B3 B4 a repair whose last missing part is not wanted any more goes on, and its history says so', async () => {
  const t = await aPartsShop()
  const repair = await aRepairInWork(t)
  const { requests } = await ask(t.technician, repair, [t.display, 1], [t.cable, 100])
  const [first, second] = requests
  await withdraw(t.technician, { id: first?.id ?? '' })
  expect(await kindOf(t, repair)).toBe('awaiting_parts')
  await withdraw(t.technician, { id: second?.id ?? '' })
  expect(await kindOf(t, repair)).toBe('repairing')
  expect((await reasonsOf(t, repair)).slice(0, 2)).toEqual(['withdrawn', 'missing'])
})

test('B3 a part given back as faulty is missing again, and the repair waits for it', async () => {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  const repair = await aRepairInWork(t)
  const request = only(await ask(t.technician, repair, [t.display, 1]))
  await issue(t.manager, { requestId: request.id, placeId: t.bin.id, quantity: 1 })
  await giveBack(t.technician, request, { toId: (await quarantineOf(t)).id, isStillNeeded: true })
  expect(await kindOf(t, repair)).toBe('awaiting_parts')
  await receive(t.manager, t.bin.id, [{ partId: t.display.id, quantity: 1, unitCost: 100 }])
  expect(await kindOf(t, repair)).toBe('repairing')
  expect((await reasonsOf(t, repair)).slice(0, 2)).toEqual(['here', 'missing'])
})

function quarantineOf({ manager }: PartsShop) {
  return manager.stock.savePlace({
    commandId: crypto.randomUUID(),
    version: 0,
    parentId: null,
    kind: 'quarantine',
    name: 'قرنطینه',
  })
}
