import { rm } from 'node:fs/promises'
import { expect, type Locator, test } from '@playwright/test'
import { goTo, type Journey, lock, signIn, startJourney } from '../support/journey/people'
import { persianLayout, scan } from '../support/journey/scan'
import { anyFilled } from '../support/journey/texts'
import { findSeeded, readShop, type SeededRepair, seededStaff, seedShop } from '../support/seeded-shop'
import { openWindow } from '../support/window'

let journey: Journey
let folder: string
let ready: SeededRepair
let received: SeededRepair

test.beforeAll(async () => {
  folder = await seedShop(80)
  ready = await readShop(folder, db => findSeeded(db, 'ready'))
  received = await readShop(folder, db => findSeeded(db, 'received'))
  journey = await startJourney(await openWindow(folder), 'fa')
  await signIn(journey, seededStaff.counter)
})

test.afterAll(async () => {
  expect(journey.faults).toEqual([])
  await journey.close()
  await rm(folder, { recursive: true, force: true })
})

async function expectPlace(place: string): Promise<void> {
  await expect.poll(() => new URL(journey.page.url()).hash.split('?')[0]).toBe(`#${place}`)
}

function field(label: string): Locator {
  return journey.page.getByLabel(label, { exact: true })
}

for (const place of ['board', 'repairs', 'customers'] as const) {
  test(`N7 a receipt scanned on the page of ${place} opens its hand-over, the receipt shown`, async () => {
    await goTo(journey, place)
    await scan(journey, ready.receiptCode)
    await expectPlace(`/repairs/${ready.id}/hand-over`)
    await expect(journey.page.getByText(journey.texts.handover.person.receipt)).toBeVisible()
  })
}

test('N7 a scan is read by the places of its keys, whatever a Persian layout makes them write', async () => {
  await goTo(journey, 'board')
  await scan(journey, ready.receiptCode, { layout: persianLayout })
  await expectPlace(`/repairs/${ready.id}/hand-over`)
  await expect(journey.page.getByText(journey.texts.handover.person.receipt)).toBeVisible()
  await scan(journey, ready.serialNo, { layout: persianLayout })
  await expectPlace(`/devices/${ready.deviceId}`)
})

test('a number, a serial and a phone open what they name', async () => {
  await goTo(journey, 'board')
  await scan(journey, received.number)
  await expectPlace(`/repairs/${received.id}`)
  await scan(journey, received.serialNo)
  await expectPlace(`/devices/${received.deviceId}`)
  await scan(journey, received.phone.replace(/^\+98/, '0'))
  await expectPlace(`/customers/${received.customerId}`)
})

test('an unknown code says so and leads nowhere', async () => {
  await goTo(journey, 'repairs')
  await scan(journey, 'NOBODY-0001')
  const sentence = journey.page.getByText(anyFilled(journey.texts.search.unknownCode))
  await expect(sentence.filter({ hasText: 'NOBODY-0001' })).toBeVisible()
  await expectPlace('/repairs')
})

test('a scan gives a field back what it held and submits nothing', async () => {
  const { page, texts } = journey
  await scan(journey, received.number)
  await expectPlace(`/repairs/${received.id}`)
  const comment = field(texts.workshop.addComment)
  await comment.fill('مشتری دوباره زنگ زد')
  await comment.press('Home')
  await scan(journey, 'NOBODY-0002')
  await expect(page.getByText('NOBODY-0002')).toBeVisible()
  await expect(comment).toHaveValue('مشتری دوباره زنگ زد')
  await expect(comment).toBeFocused()
})

test('a scan into the form of a dialog leaves the dialog and saves nothing of it', async () => {
  const { page, texts } = journey
  await scan(journey, received.phone.replace(/^\+98/, '0'))
  await expectPlace(`/customers/${received.customerId}`)
  await page.getByRole('button', { name: texts.common.edit }).click()
  const dialog = page.getByRole('dialog')
  const name = dialog.getByLabel(texts.customers.name, { exact: true })
  await name.fill('نام دیگری')
  await scan(journey, ready.receiptCode, { layout: persianLayout })
  await expectPlace(`/repairs/${ready.id}/hand-over`)
  await expect(dialog).toBeHidden()
  await scan(journey, received.phone.replace(/^\+98/, '0'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(received.customerName)
})

test('a scan while the box is open empties the box and opens its own place', async () => {
  const { page, texts } = journey
  await page.keyboard.press('Control+KeyK')
  const box = page.getByLabel(texts.shell.box, { exact: true })
  await expect(box).toBeFocused()
  await scan(journey, ready.receiptCode)
  await expectPlace(`/repairs/${ready.id}/hand-over`)
  await expect(box).toHaveValue('')
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('C5 a receipt scanned in the middle of a check-in keeps the check-in', async () => {
  const { page, texts } = journey
  await page.keyboard.press('F2')
  await field(texts.checkIn.fault).fill('صدای بلندگو خش دارد')
  await scan(journey, ready.receiptCode, { layout: persianLayout })
  await expectPlace(`/repairs/${ready.id}/hand-over`)
  await page.keyboard.press('F2')
  await expect(field(texts.checkIn.fault)).toHaveValue('صدای بلندگو خش دارد')
  await expect(page.getByText(texts.checkIn.saved.title)).toBeHidden()
})

test('a serial scanned in the middle of a check-in names its device, whatever field has the focus', async () => {
  const { page, texts } = journey
  await page.keyboard.press('F2')
  await field(texts.checkIn.fault).fill('گوشی شارژ نمی‌شود')
  await scan(journey, 'R5CW0000ZZ9', { layout: persianLayout })
  await expect(page.getByLabel(texts.checkIn.device.identity)).toHaveValue('R5CW0000ZZ9')
  await expect(field(texts.checkIn.fault)).toHaveValue('گوشی شارژ نمی‌شود')
  await page.getByRole('button', { name: texts.checkIn.startOver }).click()
})

test('Ctrl+K, a number and Enter open the next step: the counter hands over, the bench works', async () => {
  await openByBox(ready.number)
  await expectPlace(`/repairs/${ready.id}/hand-over`)
  await lock(journey)
  await signIn(journey, seededStaff.technician)
  await openByBox(ready.number)
  await expectPlace(`/repairs/${ready.id}`)
})

test('while the window is locked a scan opens nothing', async () => {
  const { page, texts } = journey
  await lock(journey)
  await scan(journey, ready.receiptCode)
  await expect(page.getByRole('heading', { name: texts.staff.signIn.title })).toBeVisible()
  await expect(page.getByText(ready.customerName)).toBeHidden()
  await signIn(journey, seededStaff.counter)
})

/** What is typed is put in whole: a test's keys would be as fast as a scanner's. */
async function openByBox(text: string): Promise<void> {
  const { page, texts } = journey
  await page.keyboard.press('Control+KeyK')
  await expect(page.getByLabel(texts.shell.box, { exact: true })).toBeFocused()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}
