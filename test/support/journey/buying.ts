import { expect } from '@playwright/test'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import type { Journey } from './people'
import { scan } from './scan'
import { goToStock } from './stock'
import { anyFilled } from './texts'

type View = keyof Journey['texts']['purchasing']['views']

async function goToBuying(journey: Journey, view: View): Promise<void> {
  const { page, texts } = journey
  await goToStock(journey, 'buying')
  await page
    .getByRole('radiogroup', { name: texts.purchasing.view })
    .getByText(texts.purchasing.views[view], { exact: true })
    .click()
}

type Seller = { readonly name: string; readonly part: { readonly number: string }; readonly price: string }

/** A supplier and the price of a part that is bought there. */
export async function addSupplier(journey: Journey, { name, part, price }: Seller): Promise<void> {
  const { page, texts } = journey
  const { suppliers, terms, fields } = texts.purchasing
  await goToBuying(journey, 'suppliers')
  await page.getByRole('button', { name: suppliers.add }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(suppliers.name, { exact: true }).fill(name)
  await dialog.getByRole('button', { name: suppliers.create }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await page.getByRole('button', { name: terms.addPart }).click()
  await dialog.getByLabel(fields.part).fill(part.number)
  await page.getByRole('option').filter({ hasText: part.number }).click()
  await dialog.getByLabel(terms.price).fill(price)
  await dialog.getByLabel(terms.isPreferred).check()
  await dialog.getByRole('button', { name: terms.save }).click()
  await expect(page.getByRole('row').filter({ hasText: part.number })).toBeVisible()
}

/** Works out what to order, makes a draft order of a suggested part, and places it. */
export async function orderSuggested(journey: Journey, part: { readonly number: string }): Promise<void> {
  const { page, texts } = journey
  const { order, states } = texts.purchasing
  await goToBuying(journey, 'suggestions')
  await page.getByRole('button', { name: texts.plan.run.start }).click()
  const row = page.getByRole('row').filter({ hasText: part.number })
  await expect(row).toContainText(texts.plan.reason.waitedFor)
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: texts.plan.order.make }).click()
  await expect(page.getByText(states.draft, { exact: true })).toBeVisible()
  await page.keyboard.press('F7')
  const dialog = page.getByRole('dialog', { name: anyFilled(order.placeTitle) })
  await dialog.getByRole('button', { name: order.place }).click()
  await expect(page.getByText(states.ordered, { exact: true }).first()).toBeVisible()
}

type Arriving = {
  readonly place: string
  /** One piece of each. */
  readonly parts: readonly { readonly number: string; readonly barcode: string }[]
}

/** Receives the order on the page by scan, the place first. */
export async function receiveOrder(journey: Journey, { place, parts }: Arriving): Promise<void> {
  const { page, texts, locale } = journey
  const { receive, order } = texts.purchasing
  await expect(page.getByRole('button', { name: order.receive })).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { level: 1, name: anyFilled(receive.title) })).toBeVisible()
  await scan(journey, place)
  for (const { number, barcode } of parts) {
    await scan(journey, barcode)
    const quantity = page.getByLabel(`${texts.stockDocuments.fields.quantity}: ${number}`)
    await expect(quantity).toHaveValue(localizeDigits('1', locale))
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(receive.saved)).toBeVisible()
}

/** The list of what to order says that the part is on order already (rule J2). */
export async function expectAlreadyOrdered(
  journey: Journey,
  part: { readonly number: string },
): Promise<void> {
  const { page, texts } = journey
  await goToBuying(journey, 'suggestions')
  const row = page.getByRole('row').filter({ hasText: part.number })
  await expect(row).toContainText(texts.plan.suggestions.alreadyOrdered)
}
