import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'
import { scan } from '../journey/scan'
import { search } from './open-layers'
import { goToPlace, settle } from './places'

export function openPart(journey: Journey): Promise<void> {
  return openRow(journey, '/stock', 'GH82-31233A')
}

export function openPlace(journey: Journey): Promise<void> {
  return openRow(journey, '/stock?tab=places', 'BIN-A1')
}

export function openStockDocument(journey: Journey): Promise<void> {
  return openRow(journey, '/stock?tab=documents', 'R-')
}

/** A receipt in the midst of being scanned. */
export async function openReceive(journey: Journey): Promise<void> {
  const { page } = journey
  await goToPlace(journey, '/stock/receive')
  for (const code of ['BIN-A1', '8806094912353', '8806094912353', '8806094912346']) {
    await scan(journey, code)
    await settle(page)
  }
}

/** Spare parts among what the box finds. */
export async function openBoxOfParts(journey: Journey): Promise<void> {
  await search(journey, 'GH82')
  await expect(journey.page.getByRole('option').first()).toBeVisible()
}

/** Opens the page of the first row of a list that has the text. */
export async function openRow(journey: Journey, list: string, text: string): Promise<void> {
  const { page } = journey
  await goToPlace(journey, list)
  await page.getByRole('row').filter({ hasText: text }).first().click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await settle(page)
}
