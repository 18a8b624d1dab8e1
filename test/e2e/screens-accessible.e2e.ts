import { rm } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { barriersOn } from '../support/accessibility'
import { type Journey, lock, signIn, startJourney } from '../support/journey/people'
import { screens } from '../support/screens/all-screens'
import { repairsToShow, type ShownRepairs } from '../support/screens/shown-repairs'
import { seedClaims } from '../support/seeded-claims'
import { seedCounts } from '../support/seeded-counts'
import { seedPurchasing } from '../support/seeded-purchasing'
import { seedRequests } from '../support/seeded-requests'
import { seededStaff, seedShop } from '../support/seeded-shop'
import { seedStock } from '../support/seeded-stock'
import { seedWarranty } from '../support/seeded-warranty'
import { type OpenWindow, openWindow } from '../support/window'

let window: OpenWindow
let folder: string
let repairs: ShownRepairs

test.beforeAll(async () => {
  folder = await seedShop(120)
  // Before the claims: the newest ready repair of theirs has nothing to pay.
  repairs = await repairsToShow(folder)
  await seedWarranty(folder)
  await seedClaims(folder)
  await seedStock(folder)
  await seedPurchasing(folder)
  await seedCounts(folder)
  await seedRequests(folder, repairs)
  window = await openWindow(folder)
})

test.afterAll(async () => {
  await window.close()
  await rm(folder, { recursive: true, force: true })
})

test('nobody is kept out at the entrance', async () => {
  const fresh = await openWindow()
  try {
    for (const locale of ['fa', 'en'] as const) {
      const { page } = await startJourney(fresh, locale)
      await expect(page.getByRole('textbox').first()).toBeVisible()
      expect.soft(await barriersInBothLooks(page), `first start in ${locale}`).toEqual([])
    }
  } finally {
    await fresh.close()
  }
  for (const locale of ['fa', 'en'] as const) {
    const { page } = await startJourney(window, locale)
    expect.soft(await barriersInBothLooks(page), `sign-in in ${locale}`).toEqual([])
  }
})

test('no screen keeps anybody out, in Persian, light and dark', async () => {
  const journey = await enter('fa')
  await eachScreen(journey, barriersInBothLooks)
})

test('no screen keeps anybody out, in English, dark', async () => {
  const journey = await enter('en')
  await showLook(journey.page, 'dark')
  await eachScreen(journey, barriersOn)
})

async function enter(locale: 'fa' | 'en'): Promise<Journey> {
  const journey = await startJourney(window, locale)
  await signIn(journey, seededStaff.manager)
  return journey
}

async function eachScreen(
  journey: Journey,
  find: (page: Page) => Promise<readonly unknown[]>,
): Promise<void> {
  for (const { name, open } of screens) {
    await open(journey, repairs)
    expect.soft(await find(journey.page), name).toEqual([])
  }
  await lock(journey)
}

/** The look follows the system. Dark it is asked only for what colours decide: the rest is the same page. */
async function barriersInBothLooks(page: Page): Promise<readonly unknown[]> {
  await showLook(page, 'dark')
  const dark = await barriersOn(page, { rules: ['color-contrast', 'link-in-text-block'] })
  await showLook(page, 'light')
  const light = await barriersOn(page)
  return [...light, ...dark.map(finding => ({ look: 'dark', ...finding }))]
}

async function showLook(page: Page, look: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: look })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', look)
}
