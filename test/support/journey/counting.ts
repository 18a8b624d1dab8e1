import { expect } from '@playwright/test'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import type { Journey } from './people'
import { scan } from './scan'
import { goToStock } from './stock'

/** Begins a blind count of a place, which is scanned. */
export async function startCount(journey: Journey, place: string): Promise<void> {
  const { page, texts } = journey
  const { list, start } = texts.counting
  await goToStock(journey, 'counts')
  await page.getByRole('button', { name: list.start }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: start.title })).toBeVisible()
  await scan(journey, place)
  await expect(page.getByLabel(start.isBlind)).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.counting.lines.empty)).toBeVisible()
}

type Counted = { readonly number: string; readonly barcode: string; readonly count: number }

/** Counts a part: its first piece by scan, the others typed. */
export async function countPart(journey: Journey, { number, barcode, count }: Counted): Promise<void> {
  const { page, texts, locale } = journey
  const entry = page.getByRole('group', { name: number })
  await scan(journey, barcode)
  await expect(entry).toContainText(localizeDigits('1', locale))
  await entry.getByLabel(texts.counting.scan.quantity).fill(String(count - 1))
  await entry.getByRole('button', { name: texts.counting.scan.add }).click()
  await expect(entry).toContainText(localizeDigits(String(count), locale))
}

/** Opens the count from the list, looks through it and enters its differences. */
export async function approveCount(
  journey: Journey,
  { number, difference }: { readonly number: string; readonly difference: string },
): Promise<void> {
  const { page, texts, locale } = journey
  const { count, list } = texts.counting
  await goToStock(journey, 'counts')
  await page.getByRole('table', { name: list.title }).getByRole('row').nth(1).click()
  await page.keyboard.press('F8')
  await expect(page.getByText(count.closed).first()).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: number })
  await expect(row).toContainText(localizeDigits(difference, locale))
  await page.keyboard.press('F8')
  await expect(page.getByText(count.approved).first()).toBeVisible()
}
