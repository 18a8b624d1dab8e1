import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'
import { scan } from '../journey/scan'
import { goToPlace, openPaperByKey, settle } from './places'

/** A count in the midst of being counted: a shelf and one of its parts were scanned. */
export async function openCounting(journey: Journey): Promise<void> {
  await openCount(journey, journey.texts.counting.states.counting)
  for (const code of ['BIN-B3', '6260001100017']) {
    await scan(journey, code)
    await settle(journey.page)
  }
}

export function openReview(journey: Journey): Promise<void> {
  return openCount(journey, journey.texts.counting.states.review)
}

export function openApprovedCount(journey: Journey): Promise<void> {
  return openCount(journey, journey.texts.counting.states.approved)
}

export async function openCountSheet(journey: Journey): Promise<void> {
  await openReview(journey)
  await openPaperByKey(journey)
}

async function openCount(journey: Journey, state: string): Promise<void> {
  const { page } = journey
  await goToPlace(journey, '/stock?tab=counts')
  await page.getByRole('row').filter({ hasText: state }).first().click()
  await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: 'C' })).toBeVisible()
  await settle(page)
}
