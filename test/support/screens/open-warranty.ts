import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'
import { goToPlace, settle } from './places'

/** The last card that was issued: active, with an owner and a device that has been here. */
export async function openCard(journey: Journey): Promise<void> {
  await openFirst(journey, '/warranty')
}

export async function openBlockedCard(journey: Journey): Promise<void> {
  await openFirst(journey, '/warranty?status=blocked')
}

export async function openActivateForm(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await openFirst(journey, '/warranty?status=issued')
  await page.getByRole('button', { name: texts.warranty.acts.activate }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await settle(page)
}

export async function openCardActs(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await openCard(journey)
  await page.getByRole('button', { name: texts.warranty.acts.more }).click()
  await expect(page.getByRole('menu')).toBeVisible()
}

export async function openIssueForm(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/warranty')
  await page.getByRole('button', { name: texts.warranty.issue }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(texts.warranty.issuing.firstSerial).fill('SNW-7045-0200')
  await form.getByLabel(texts.warranty.issuing.lastSerial).fill('SNW-7045-0231')
  await settle(page)
}

export async function openPolicy(journey: Journey): Promise<void> {
  await openFirst(journey, '/warranty?tab=policies')
}

export async function openManufacturerForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/warranty?tab=manufacturers')
  await journey.page.getByRole('row').nth(1).click()
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

async function openFirst(journey: Journey, list: string): Promise<void> {
  const { page } = journey
  await goToPlace(journey, list)
  await page.getByRole('row').nth(1).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await settle(page)
}
