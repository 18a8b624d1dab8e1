import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'
import { goToPlace, settle } from './places'

/** The statement that is partly answered: the second newest of the seeded shop. */
export async function openStatement(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/warranty/claims?tab=statements')
  await page.getByRole('row').filter({ hasText: texts.claims.statementStates.sent }).first().click()
  await expect(page.getByRole('table', { name: texts.claims.statement.rows })).toBeVisible()
  await settle(page)
}

/** What proves a rejected claim, and what can be done with it. */
export async function openEvidence(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await openStatement(journey)
  await page.getByRole('row').filter({ hasText: texts.claims.states.rejected }).getByRole('button').click()
  await expect(page.getByRole('button', { name: texts.claims.answer.submit })).toBeVisible()
  await settle(page)
}

export async function openPaymentForm(journey: Journey): Promise<void> {
  await openStatement(journey)
  await press(journey, journey.texts.claims.statement.pay)
}

const coveredModel = 'GWM-K8540'

export async function openPrepareForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/warranty/claims')
  await press(journey, journey.texts.claims.prepare.open)
}

/** A repair whose device was replaced. */
export async function openRepairWithClaim(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/warranty/claims?tab=claims&kind=replace')
  await page.getByRole('row').nth(1).click()
  const panel = page.getByRole('region', { name: texts.claims.panel.title, exact: true })
  await panel.scrollIntoViewIfNeeded()
  await settle(page)
}

export async function openReplaceForm(journey: Journey): Promise<void> {
  await openCoveredRepair(journey)
  await press(journey, journey.texts.claims.panel.replace)
}

export async function openRefundForm(journey: Journey): Promise<void> {
  await openCoveredRepair(journey)
  await press(journey, journey.texts.claims.panel.refund)
}

/** The newest repair of a device with a card: covered, and nothing was claimed for it yet. Other screens add repairs. */
async function openCoveredRepair(journey: Journey): Promise<void> {
  const { page } = journey
  await goToPlace(journey, '/repairs')
  await page.getByRole('row').filter({ hasText: coveredModel }).first().click()
  await settle(page)
}

async function press({ page }: Journey, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await settle(page)
}
