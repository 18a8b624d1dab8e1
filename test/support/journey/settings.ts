import { expect } from '@playwright/test'
import type { CalendarKind } from '../../../src/shared/kernel/calendar'
import type { Locale } from '../../../src/shared/kernel/locale'
import { goTo, type Journey } from './people'

type Shop = {
  readonly phones: readonly string[]
  readonly address: string
  /** Where they differ from those of a new shop. */
  readonly paperLocale?: Locale
  readonly calendar?: CalendarKind
}

/** What a new shop writes down once: how to reach it, and the terms on its receipts. */
export async function fillSettings(journey: Journey, shop: Shop, terms: string): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'settings')
  for (const phone of shop.phones) {
    await page.getByRole('combobox', { name: texts.settings.phones }).fill(phone)
    await page.keyboard.press('Enter')
  }
  await page.getByLabel(texts.settings.address, { exact: true }).fill(shop.address)
  if (shop.paperLocale)
    await choose(journey, texts.settings.paperLocale, texts.settings.locales[shop.paperLocale])
  if (shop.calendar) await choose(journey, texts.settings.calendar, texts.settings.calendars[shop.calendar])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.settings.saved).first()).toBeVisible()
  await page.getByRole('tab', { name: texts.settings.termsTab }).click()
  await page.getByLabel(texts.settings.termsBody).fill(terms)
  await page.getByRole('button', { name: texts.common.save }).click()
  await expect(page.getByText(texts.settings.termsSaved).first()).toBeVisible()
}

/** Chooses an entry of a list by its words. */
export async function choose({ page }: Journey, label: string, entry: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: entry, exact: true }).click()
}
