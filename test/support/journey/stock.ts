import { expect } from '@playwright/test'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { goTo, type Journey } from './people'
import { scan } from './scan'
import { choose } from './settings'
import { filled } from './texts'

/** Opens a list of the stock. */
export async function goToStock(
  journey: Journey,
  tab: keyof Journey['texts']['stock']['tabs'],
): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'stock')
  await page.getByRole('tab', { name: texts.stock.tabs[tab] }).click()
}

type NewPlace = { readonly name: string; readonly code: string; readonly kind: 'warehouse' | 'van' }

/** A place where parts lie, its code scanned into the form. */
export async function addPlace(journey: Journey, { name, code, kind }: NewPlace): Promise<void> {
  const { page, texts } = journey
  const { places } = texts.stock
  await goToStock(journey, 'places')
  await page.getByRole('button', { name: places.add }).click()
  const dialog = page.getByRole('dialog')
  await choose(journey, places.kind, places.kinds[kind])
  await dialog.getByLabel(places.name, { exact: true }).fill(name)
  await scan(journey, code)
  await expect(dialog.getByLabel(places.code, { exact: true })).toHaveValue(code)
  await dialog.getByRole('button', { name: places.create }).click()
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible()
}

type NewPart = { readonly number: string; readonly name: string; readonly barcode: string }

/** A part with its barcode, scanned into the form. */
export async function addPart(journey: Journey, { number, name, barcode }: NewPart): Promise<void> {
  const { page, texts, locale } = journey
  const { part, parts } = texts.stock
  await goToStock(journey, 'parts')
  await page.getByRole('button', { name: parts.add }).first().click()
  await page.getByLabel(part.number, { exact: true }).fill(number)
  await page.getByLabel(part.names[locale], { exact: true }).fill(name)
  await scan(journey, barcode)
  await expect(page.getByText(barcode)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
}

type Scanned = {
  readonly place: string
  readonly pieces: readonly { readonly number: string; readonly barcode: string }[]
}

/** Opens a receipt, and scans the place and then piece after piece. */
export async function scanReceipt(journey: Journey, { place, pieces }: Scanned): Promise<void> {
  const { page, texts, locale } = journey
  const { list, receive, fields } = texts.stockDocuments
  await goToStock(journey, 'documents')
  await page
    .getByRole('button', { name: list.receive })
    .or(page.getByRole('link', { name: list.receive }))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: receive.title })).toBeVisible()
  await scan(journey, place)
  for (const [index, { number, barcode }] of pieces.entries()) {
    await scan(journey, barcode)
    const soFar = pieces.slice(0, index + 1).filter(piece => piece.number === number).length
    await expect(page.getByLabel(`${fields.quantity}: ${number}`)).toHaveValue(
      localizeDigits(String(soFar), locale),
    )
  }
}

/** The cost of one piece in the receipt that is open, typed as the shop shows money. */
export async function typeCost({ page, texts }: Journey, number: string, amount: string): Promise<void> {
  await page.getByLabel(`${texts.stockDocuments.fields.unitCost}: ${number}`).fill(amount)
}

/** Saves the receipt that is open and opens its document. */
export async function saveReceipt({ page, texts }: Journey): Promise<void> {
  const { receive } = texts.stockDocuments
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(receive.saved)).toBeVisible()
  await page.getByRole('link', { name: receive.open }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('R-')
}

/** Takes the document that is shown back by its key. */
export async function takeDocumentBack({ page, texts }: Journey, reason: string): Promise<void> {
  const { document } = texts.stockDocuments
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(document.reverseReason).fill(reason)
  await dialog.getByRole('button', { name: document.reverse }).click()
  await expect(dialog).toBeHidden()
}

/** Opens a part from the list of parts by a scan, and what it says is on hand. */
export async function expectOnHand(
  journey: Journey,
  { barcode, number, count }: { readonly barcode: string; readonly number: string; readonly count: number },
): Promise<void> {
  const { page, texts, locale } = journey
  await goToStock(journey, 'parts')
  await scan(journey, barcode)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
  const said = filled(texts.stock.quantities.piece, { quantity: localizeDigits(String(count), locale) })
  await expect(page.getByRole('main').getByText(said, { exact: true }).first()).toBeVisible()
}
