import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'
import { scan } from '../journey/scan'
import { openRow } from './open-stock'
import { goToPlace, openPaperByKey, settle } from './places'

const supplier = 'پخش قطعات پارسیان'
const list = '/stock?tab=buying&view=orders'

export function openOrder(journey: Journey): Promise<void> {
  return openRow(journey, list, supplier)
}

export async function openOrderPaper(journey: Journey): Promise<void> {
  await openOrder(journey)
  await openPaperByKey(journey)
}

/** The question for the day on which a draft is placed. */
export async function openPlaceOrder(journey: Journey): Promise<void> {
  await openRow(journey, list, journey.texts.purchasing.states.draft)
  await openDialog(journey, journey.texts.purchasing.order.place)
}

/** An order in the midst of being scanned. */
export async function openOrderForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/stock/orders/new')
  await scanAll(journey, ['8806094912346', '6260001100017', '8806094912353', '6926999507000'])
}

/** A receipt of an order: one part counted in whole, another over, one that nobody ordered. */
export async function openOrderReceipt(journey: Journey): Promise<void> {
  await openRow(journey, list, supplier)
  await journey.page.keyboard.press('F6')
  await expect(journey.page.getByRole('table')).toBeVisible()
  await scanAll(journey, [...Array.from({ length: 5 }, () => '8806094912346'), '6926999507000'])
}

export function openSupplier(journey: Journey): Promise<void> {
  return openRow(journey, '/stock?tab=buying&view=suppliers', supplier)
}

export async function openSupplierForm(journey: Journey): Promise<void> {
  await openSupplier(journey)
  await openDialog(journey, journey.texts.common.edit)
}

export async function openTerms(journey: Journey): Promise<void> {
  await openSupplier(journey)
  await journey.page.getByText('A54-LCD-OR').click()
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

export function openReturn(journey: Journey): Promise<void> {
  return openRow(journey, '/stock?tab=buying&view=returns', supplier)
}

export async function openReturnPaper(journey: Journey): Promise<void> {
  await openReturn(journey)
  await openPaperByKey(journey)
}

export async function openReturnEnd(journey: Journey): Promise<void> {
  await openReturn(journey)
  const { page, texts } = journey
  await page.getByText(texts.purchasing.return.end, { exact: true }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** A return in the midst of being scanned. */
export async function openSendBack(journey: Journey): Promise<void> {
  await goToPlace(journey, '/stock/returns/new')
  await scanAll(journey, ['BIN-A1', '8806094912346', '0194252707227', 'F5D2316A1Q8'])
}

async function scanAll(journey: Journey, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await scan(journey, code)
    await settle(journey.page)
  }
}

async function openDialog({ page }: Journey, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: false }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}
