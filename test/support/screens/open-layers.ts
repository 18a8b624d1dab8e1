import { expect } from '@playwright/test'
import { checkIn } from '../journey/counter'
import type { Journey } from '../journey/people'
import { filled } from '../journey/texts'
import { goToPlace, settle } from './places'
import { idOf, one, type ShownRepairs } from './shown-repairs'

export async function openMove(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'testing')}`)
  await page.getByRole('button', { name: texts.workshop.otherSteps }).click()
  await page.getByRole('menuitem').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

export async function openOtherSteps(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'received')}`)
  await page.getByRole('button', { name: texts.workshop.otherSteps }).click()
  await expect(page.getByRole('menu')).toBeVisible()
}

export async function openPaper(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'delivered')}`)
  await page.getByRole('button', { name: texts.workshop.papers }).click()
  await page.getByRole('menuitem', { name: texts.workshop.deliveryReceipt }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByTitle(texts.papers.screen.preview)).toBeVisible()
  await settle(page)
}

export async function openChargeForm(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'repairing')}`)
  const account = page.getByRole('region', { name: texts.billing.title })
  await account.getByRole('button', { name: texts.billing.charges.add }).first().click()
  await account.getByLabel(texts.billing.columns.description).scrollIntoViewIfNeeded()
}

export async function openFinder(journey: Journey): Promise<void> {
  await goToPlace(journey, '/board')
  await journey.page.keyboard.press('F4')
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

export async function openCustomerForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/customers')
  await journey.page.getByRole('button', { name: journey.texts.customers.add }).click()
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

export async function openModelSearch(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/catalogue?tab=models')
  await page.getByLabel(texts.devices.catalogue.findModel).fill('galaxy a5')
  await expect(page.getByRole('cell', { name: /Galaxy A5/ }).first()).toBeVisible()
}

export async function openStaffForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/staff')
  await journey.page.getByRole('row').nth(1).click()
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

export async function openCalendar(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/repairs')
  await page.getByRole('textbox', { name: texts.workshop.receivedFrom }).press('Alt+ArrowDown')
  await expect(page.locator('td button:focus')).toBeVisible()
}

export async function openAccountMenu(journey: Journey): Promise<void> {
  await goToPlace(journey, '/board')
  await journey.page.getByRole('button', { name: journey.texts.shell.person }).click()
  await expect(journey.page.getByRole('menu')).toBeVisible()
}

export async function openShortcuts(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await openAccountMenu(journey)
  await page.getByRole('menuitem', { name: texts.shell.keys }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

export async function openBox(journey: Journey, repairs: ShownRepairs): Promise<void> {
  await search(journey, one(repairs).customerName.split(' ')[0] ?? '')
  await expect(journey.page.getByRole('option').first()).toBeVisible()
}

export async function openBoxOnNothing(journey: Journey): Promise<void> {
  await search(journey, 'zzzz')
  await expect(journey.page.getByText(filled(journey.texts.search.nothing, { text: 'zzzz' }))).toBeVisible()
}

/** Types into the box. */
export async function search(journey: Journey, text: string): Promise<void> {
  await goToPlace(journey, '/board')
  await journey.page.keyboard.press('Control+KeyK')
  await journey.page.getByLabel(journey.texts.shell.box, { exact: true }).fill(text)
}

export async function openCheckInMistakes(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/check-in')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.checkIn.needs.customer)).toBeVisible()
}

export async function openCheckInLookup(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/check-in')
  await page
    .getByRole('combobox', { name: texts.checkIn.customer.find, exact: true })
    .fill(one(repairs).customerName.slice(0, 4))
  await expect(page.getByRole('option').filter({ visible: true }).nth(1)).toBeVisible()
}

/** A customer with a device that is in the shop already. */
export async function openCheckInKnown(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/check-in?device=${one(repairs).deviceId}`)
  await expect(page.getByText(texts.checkIn.device.alreadyOpen)).toBeVisible()
  await settle(page)
}

export async function openCheckedIn(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/check-in')
  const startOver = page.getByRole('button', { name: texts.checkIn.startOver })
  if (await startOver.isEnabled()) await startOver.click()
  await checkIn(journey, {
    customer: { name: 'Mary Carter', phone: phoneOfNow() },
    identity: { scan: `SN${Date.now()}` },
    model: { search: 'galaxy a54', name: 'Galaxy A54' },
    fault: 'The lower part of the screen does not answer.',
    conditionNote: 'Upper corner dented',
    nothingCame: true,
  })
  await expect(page.getByTitle(texts.papers.screen.preview)).toBeVisible()
  await settle(page)
}

/** A number that nobody has yet: the same shop is shown in several languages. */
function phoneOfNow(): string {
  return `0912${String(Date.now()).slice(-7)}`
}
