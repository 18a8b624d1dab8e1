import { expect, test } from '@playwright/test'
import { addSupplier, expectAlreadyOrdered, orderSuggested, receiveOrder } from '../support/journey/buying'
import { checkIn, handOverToKnown } from '../support/journey/counter'
import { approveCount, countPart, startCount } from '../support/journey/counting'
import { askForParts, fitPart, giveBackPart, openNotice, pickParts } from '../support/journey/part-requests'
import {
  addStaff,
  type Journey,
  lock,
  type Person,
  setUpShop,
  signIn,
  startJourney,
} from '../support/journey/people'
import { openRepair } from '../support/journey/repair-view'
import { sampleShops } from '../support/journey/sample-shops'
import { addPart, addPlace, expectOnHand, saveReceipt, scanReceipt, typeCost } from '../support/journey/stock'
import { moveOn, takeFromQueue, testDevice } from '../support/journey/workshop'
import { type OpenWindow, openWindow } from '../support/window'

let window: OpenWindow

test.beforeEach(async () => {
  window = await openWindow()
})

test.afterEach(async () => {
  await window.close()
})

const battery = {
  number: 'EB-BA546ABY',
  barcode: '8806094912353',
  names: { fa: 'باتری A54', en: 'Battery A54' },
}
const port = {
  number: 'USB-C-16P',
  barcode: '6260001100017',
  names: { fa: 'سوکت شارژ', en: 'Charging port' },
}
const store = { code: 'STORE1', names: { fa: 'انبار اصلی', en: 'Main store' } }
const words = {
  fa: {
    storekeeper: { name: 'لیلا نوری', login: 'leila', password: 'انبار-منظم-۳' },
    supplier: 'بازرگانی البرز',
    known: 'کارت ملی',
  },
  en: {
    storekeeper: { name: 'Lena North', login: 'lena', password: 'tidy-store-3' },
    supplier: 'Alborz Trading',
    known: 'Identity card',
  },
} as const

/** In rial of the shop: what the customer pays for the two parts. */
const prices = { battery: '980000', port: '75000' }

async function change(journey: Journey, person: Person): Promise<void> {
  await lock(journey)
  await signIn(journey, person)
}

async function expectKind({ page, texts }: Journey, kind: 'awaiting_parts' | 'repairing'): Promise<void> {
  const head = page.getByRole('heading', { level: 1 }).locator('..')
  await expect(head).toContainText(texts.repairs.kinds[kind])
}

for (const locale of ['fa', 'en'] as const) {
  test(`H5 H9 J1 J2 parts go from the supplier over shelf and bag into a device, in ${locale}`, async () => {
    test.slow()
    const shop = sampleShops[locale]
    const { storekeeper, supplier, known } = words[locale]
    const journey = await startJourney(window, locale)
    await test.step('the shop, its people, a store, two parts and a supplier', async () => {
      await setUpShop(journey, shop.shop.name, shop.manager)
      await addStaff(journey, shop.counter, 'counter')
      await addStaff(journey, shop.technician, 'technician')
      await addStaff(journey, storekeeper, 'storekeeper')
      await addPlace(journey, { name: store.names[locale], code: store.code, kind: 'warehouse' })
      await addPart(journey, { ...battery, name: battery.names[locale] })
      await addPart(journey, { ...port, name: port.names[locale] })
      await addSupplier(journey, { name: supplier, part: port, price: '35000' })
    })
    await test.step('the storekeeper receives thirty batteries by scan', async () => {
      await change(journey, storekeeper)
      await scanReceipt(journey, {
        place: store.code,
        pieces: Array.from({ length: 30 }, () => battery),
      })
      await typeCost(journey, battery.number, '620000')
      await saveReceipt(journey)
    })
    const number = await test.step('a device comes in', async () => {
      await change(journey, shop.counter)
      return checkIn(journey, shop.intake)
    })
    await test.step('H4 the technician asks for parts, of which one is not there', async () => {
      await change(journey, shop.technician)
      await takeFromQueue(journey, number)
      await moveOn(journey, 'diagnosing')
      await askForParts(journey, [
        { ...battery, count: 2 },
        { ...port, count: 1 },
      ])
      await expectKind(journey, 'awaiting_parts')
    })
    await test.step('J2 a suggestion becomes an order, and the order a receipt', async () => {
      await change(journey, storekeeper)
      await orderSuggested(journey, port)
      const order = journey.page.url()
      await expectAlreadyOrdered(journey, port)
      await journey.page.goto(order)
      await receiveOrder(journey, { place: store.code, parts: [port] })
    })
    await test.step('H5 the storekeeper picks and issues by scan', async () => {
      const barcodes = [battery.barcode, battery.barcode, port.barcode]
      await pickParts(journey, { place: store.code, barcodes })
    })
    await test.step('H5 the technician is told, fits two parts and gives one back', async () => {
      await change(journey, shop.technician)
      await openNotice(journey, number)
      await expectKind(journey, 'repairing')
      await fitPart(journey, { ...battery, count: 1, toman: prices.battery })
      await fitPart(journey, { ...port, count: 1, toman: prices.port })
      await giveBackPart(journey, battery.number)
      await testDevice(journey)
    })
    await test.step('the counter hands the device over', async () => {
      await change(journey, shop.counter)
      await openRepair(journey, number)
      await handOverToKnown(journey, known)
    })
    await test.step('H9 a count finds one battery missing', async () => {
      await change(journey, storekeeper)
      await expectOnHand(journey, { ...battery, count: 29 })
      await startCount(journey, store.code)
      await countPart(journey, { ...battery, count: 28 })
      await change(journey, shop.manager)
      await approveCount(journey, { ...battery, difference: '1' })
      await expectOnHand(journey, { ...battery, count: 28 })
      await expectOnHand(journey, { ...port, count: 0 })
    })
    expect(window.faults).toEqual([])
  })
}
