import { expect } from '@playwright/test'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import type { Journey } from './people'
import { scan } from './scan'
import { goToStock } from './stock'
import { anyFilled, filled } from './texts'

type Wanted = { readonly number: string; readonly barcode: string; readonly count: number }

/** Asks for parts by scan on the repair that is open. */
export async function askForParts(journey: Journey, parts: readonly Wanted[]): Promise<void> {
  const { page, texts, locale } = journey
  const { ask, acts, done } = texts.partRequests
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: acts.ask })
  await expect(dialog).toBeVisible()
  for (const { number, barcode, count } of parts) {
    await scan(journey, barcode)
    const quantity = dialog.getByLabel(filled(ask.quantityOf, { part: number }))
    await expect(quantity).toHaveValue(localizeDigits('1', locale))
    await quantity.fill(String(count))
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(done.asked)).toBeVisible()
}

type Walk = { readonly place: string; readonly barcodes: readonly string[] }

/** Walks the pick list by scan, the shelf first, and issues what was picked. */
export async function pickParts(journey: Journey, { place, barcodes }: Walk): Promise<void> {
  const { page, texts } = journey
  const { pick } = texts.partRequests
  await goToStock(journey, 'requests')
  await expect(page.getByText(pick.start)).toBeVisible()
  await expect.poll(() => page.evaluate(footerGap)).toBeCloseTo(0, 0)
  for (const code of [place, ...barcodes]) await scan(journey, code)
  await expect(page.getByRole('checkbox', { checked: false })).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(pick.empty)).toBeVisible()
}

/** Pixels between the end of a short page's footer and that of the window. */
function footerGap(): number {
  const footer = document.querySelector('footer')?.getBoundingClientRect()
  return footer ? innerHeight - footer.bottom : Number.NaN
}

type Fitted = { readonly number: string; readonly count: number; readonly toman: string }

/** Fits issued parts to the device of the repair that is open, at a price. */
export async function fitPart({ page, texts }: Journey, { number, count, toman }: Fitted): Promise<void> {
  const { acts, use, done } = texts.partRequests
  await page.getByRole('button', { name: filled(acts.useOf, { part: number }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(use.quantity).fill(String(count))
  await dialog.getByLabel(use.unitPrice).fill(toman)
  await dialog.getByRole('button', { name: use.save }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(anyFilled(done.used)).first()).toBeVisible()
}

/** Gives what was issued and not needed back to where it is kept. */
export async function giveBackPart({ page, texts }: Journey, number: string): Promise<void> {
  const { acts, back, done } = texts.partRequests
  await page.getByRole('button', { name: filled(acts.giveBackOf, { part: number }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: back.save }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(anyFilled(done.givenBack)).first()).toBeVisible()
}

/** Opens the repair that an unread notice tells of. */
export async function openNotice({ page, texts }: Journey, repair: string): Promise<void> {
  await page.getByRole('button', { name: anyFilled(texts.notices.openUnread) }).click()
  const list = page.getByRole('region', { name: texts.notices.title })
  await list.getByRole('button').filter({ hasText: repair }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(repair)
}
