import { expect } from '@playwright/test'
import { goTo, type Journey } from './people'

type Shop = { readonly phones: readonly string[]; readonly address: string }

/** What a new shop writes down once: how to reach it, and the terms on its receipts. */
export async function fillSettings(journey: Journey, shop: Shop, terms: string): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'settings')
  for (const phone of shop.phones) {
    await page.getByRole('combobox', { name: texts.settings.phones }).fill(phone)
    await page.keyboard.press('Enter')
  }
  await page.getByLabel(texts.settings.address, { exact: true }).fill(shop.address)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.settings.saved).first()).toBeVisible()
  await page.getByRole('tab', { name: texts.settings.termsTab }).click()
  await page.getByLabel(texts.settings.termsBody).fill(terms)
  await page.getByRole('button', { name: texts.common.save }).click()
  await expect(page.getByText(texts.settings.termsSaved).first()).toBeVisible()
}
