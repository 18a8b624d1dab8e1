import { expect } from '@playwright/test'
import { formatMoney } from '../../../src/shared/kernel/money'
import type { StatusKind } from '../../../src/shared/repairs/status'
import { goTo, type Journey } from './people'

/** Opens a repair from the list of all repairs. */
export async function openRepair(journey: Journey, number: string): Promise<void> {
  await goTo(journey, 'repairs')
  await journey.page.getByRole('row').filter({ hasText: number }).click()
  await expect(journey.page.getByRole('heading', { level: 1 })).toHaveText(number)
}

/** The repair's head says this status and this balance (rial). */
export async function expectState(
  { page, texts, locale }: Journey,
  { kind, balance }: { readonly kind: StatusKind; readonly balance: number },
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText(texts.repairs.kinds[kind])
  const money = formatMoney(balance, { unit: 'toman', locale })
  await expect(page.getByText(`${texts.workshop.balance}: ${money}`)).toBeVisible()
}

/** The sentences of the repair's history in the order of the page, newest first, without marks of direction. */
export async function historyOf({ page, texts }: Journey): Promise<readonly string[]> {
  const panel = page.getByRole('region', { name: texts.workshop.history })
  await expect(panel.locator('.mantine-Timeline-itemTitle').first()).toBeVisible()
  const titles = await panel.locator('.mantine-Timeline-itemTitle').allTextContents()
  return titles.map(title => title.replace(/[\u2066-\u2069]/g, ''))
}
