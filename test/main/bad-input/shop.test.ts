import { expect, test } from 'vitest'
import type { Repair } from '../../../src/shared/repairs/model'
import {
  aRepair,
  change,
  checkInInput,
  moveTo,
  newCustomer,
  newDevice,
  typeIdOf,
} from '../../support/factories'
import { refusalOf } from '../../support/port-client'
import { tenMegabytes } from './nonsense'
import { openWatchedShop, type WatchedShop } from './watched-shop'

type Slip = readonly [name: string, code: string, act: (shop: WatchedShop, facts: Facts) => Promise<unknown>]

type Facts = { readonly typeId: string; readonly open: Repair; readonly ready: Repair }

const wrongImei = '356938035643800'

function takeIn({ client }: WatchedShop, facts: Parameters<typeof checkInInput>[0]): Promise<Repair> {
  return client.repairs.checkIn(checkInInput(facts))
}

function act({ id }: Repair): { readonly commandId: string; readonly repairId: string } {
  return { commandId: crypto.randomUUID(), repairId: id }
}

function handBack(repair: Repair) {
  return {
    ...change(repair),
    seenBalance: 0,
    accessories: repair.accessories.map(name => ({ name, isReturned: true })),
    person: { checkedBy: 'identity', reason: 'کارت ملی' } as const,
    receiverName: repair.customer.name,
    signature: { kind: 'paper' } as const,
  }
}

const cash = { method: 'cash' } as const

const slips: readonly Slip[] = [
  [
    'A5 an IMEI with a wrong check digit',
    'IMEI_CHECK_DIGIT',
    (shop, { typeId }) => takeIn(shop, { device: newDevice(typeId, { imei: wrongImei }) }),
  ],
  [
    'A6 a device whose repair is open',
    'REPAIR_ALREADY_OPEN',
    (shop, { open }) => takeIn(shop, { device: { kind: 'existing', id: open.device.id } }),
  ],
  [
    'A6 a serial whose repair is open, with a customer who is new',
    'REPAIR_ALREADY_OPEN',
    (shop, { typeId, open }) =>
      takeIn(shop, { device: newDevice(typeId, { serialNo: open.device.serialNo ?? '' }) }),
  ],
  [
    'B7 a receipt that nobody gave out',
    'RECEIPT_UNKNOWN',
    ({ client }, { ready }) =>
      client.handover.deliver({
        ...handBack(ready),
        person: { checkedBy: 'receipt', receiptCode: 'PG0000000000' },
      }),
  ],
  [
    'B3 a step that is not listed',
    'TRANSITION_NOT_LISTED',
    ({ client }, { open }) => client.repairs.move({ ...change(open), to: 'testing', comment: 'زود' }),
  ],
  [
    'B7 a hand-over of what is not ready',
    'NOT_READY',
    ({ client }, { open }) => client.handover.deliver(handBack(open)),
  ],
  [
    'G4 a payment above the balance',
    'PAYMENT_ABOVE_BALANCE',
    ({ client }, { open }) => client.billing.pay({ ...act(open), ...cash, amount: 1 }),
  ],
  [
    'G4 a payment above the balance with the hand-over',
    'PAYMENT_ABOVE_BALANCE',
    ({ client }, { ready }) =>
      client.handover.deliver({ ...handBack(ready), payment: { ...cash, amount: 500 } }),
  ],
  [
    'G5 a refund above what was paid',
    'REFUND_ABOVE_PAID',
    ({ client }, { open }) => client.billing.refund({ ...act(open), ...cash, amount: 1, reason: 'لغو' }),
  ],
  [
    'a fault of ten megabytes',
    'INVALID_INPUT',
    (shop, { typeId }) => takeIn(shop, { typeId, fault: tenMegabytes }),
  ],
  [
    'a name that turns the text around it',
    'INVALID_INPUT',
    (shop, { typeId }) => takeIn(shop, { typeId, customer: newCustomer({ name: 'علی\u202eرضا' }) }),
  ],
]

test.each(slips)('%s is refused with %s and leaves no trace', async (_name, code, slip) => {
  const shop = await openWatchedShop()
  const { manager } = shop
  const typeId = await typeIdOf(manager)
  const facts = {
    typeId,
    open: await aRepair(manager),
    ready: await moveTo(manager, await aRepair(manager), 'ready'),
  }
  const before = await shop.digests()
  expect(await refusalOf(slip(shop, facts))).toMatchObject({ code })
  expect(await shop.digests()).toEqual(before)
  expect(shop.bugs).toEqual([])
})

test('A5 a wrong check digit with a reason is taken in, and the reason is kept', async () => {
  const shop = await openWatchedShop()
  const device = newDevice(await typeIdOf(shop.manager), {
    imei: wrongImei,
    imeiReason: 'روی دستگاه همین است',
  })
  const repair = await takeIn(shop, { device })
  expect(repair.device.imei).toBe(wrongImei)
  const stored = await shop.app.services.db
    .reader('devices')
    .where({ id: repair.device.id })
    .first('imei_reason')
  expect(stored).toEqual({ imei_reason: 'روی دستگاه همین است' })
})

test('HTML in what people typed is text on the paper', async () => {
  const shop = await openWatchedShop()
  const typed = '<img src=x onerror="alert(1)"><b>مریم</b>'
  const { id } = await takeIn(shop, {
    customer: newCustomer({ name: typed }),
    device: newDevice(await typeIdOf(shop.manager), { model: typed }),
    fault: typed,
    condition: [typed],
    accessories: [typed],
  })
  const { html } = await shop.client.papers.preview({ repairId: id, kind: 'intake_receipt', size: 'a5' })
  expect(html).toContain('&lt;b&gt;مریم&lt;/b&gt;')
  expect(html).not.toMatch(/<img src=x|<b>مریم/)
})
