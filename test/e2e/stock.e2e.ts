import { expect, test } from '@playwright/test'
import { barriersOn } from '../support/accessibility'
import { type Journey, setUpShop, startJourney } from '../support/journey/people'
import { sampleShops } from '../support/journey/sample-shops'
import {
  addPart,
  addPlace,
  expectOnHand,
  saveReceipt,
  scanReceipt,
  takeDocumentBack,
  typeCost,
} from '../support/journey/stock'
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
const reasons = { fa: 'دو بار ثبت شد', en: 'entered twice' }

/** Nothing on the page that is shown keeps anybody out. */
async function expectOpenToAll({ page }: Journey, name: string): Promise<void> {
  expect.soft(await barriersOn(page), name).toEqual([])
}

for (const locale of ['fa', 'en'] as const) {
  test(`H1 H2 H6 I1 thirty parts come in by scan, and a wrong receipt is taken back, in ${locale}`, async () => {
    const { shop, manager } = sampleShops[locale]
    const journey = await startJourney(window, locale)
    await test.step('a place and two parts', async () => {
      await setUpShop(journey, shop.name, manager)
      await addPlace(journey, { name: store.names[locale], code: store.code, kind: 'warehouse' })
      await addPart(journey, { ...battery, name: battery.names[locale] })
      await addPart(journey, { ...port, name: port.names[locale] })
    })
    await test.step('a receipt of thirty pieces, scan after scan', async () => {
      const pieces = Array.from({ length: 30 }, (_, index) => (index % 3 === 2 ? port : battery))
      await scanReceipt(journey, { place: store.code, pieces })
      await typeCost(journey, battery.number, '620000')
      await typeCost(journey, port.number, '35000')
      await expectOpenToAll(journey, 'a receipt of thirty pieces')
      await saveReceipt(journey)
      await expectOnHand(journey, { ...battery, count: 20 })
      await expectOnHand(journey, { ...port, count: 10 })
    })
    await test.step('a cost that is ten times the last is asked about', async () => {
      const { receive } = journey.texts.stockDocuments
      await scanReceipt(journey, { place: store.code, pieces: [battery, battery] })
      await typeCost(journey, battery.number, '6200000')
      const isSure = journey.page.getByLabel(receive.costSure)
      await expect(isSure).toBeVisible()
      await typeCost(journey, battery.number, '630000')
      await expect(isSure).toBeHidden()
      await saveReceipt(journey)
      await takeDocumentBack(journey, reasons[locale])
      await expectOnHand(journey, { ...battery, count: 20 })
    })
    expect(window.faults).toEqual([])
  })
}
