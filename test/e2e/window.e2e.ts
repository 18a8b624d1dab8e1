import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { directionOf, type Locale } from '../../src/shared/kernel/locale'
import { changeLanguage, changeLook } from '../support/journey/account'
import { goTo, goToStaff, type Journey, lock, signIn, startJourney } from '../support/journey/people'
import { screenTexts } from '../support/journey/texts'
import { seededStaff, seedShop } from '../support/seeded-shop'
import { launchArguments, openWindow, watchFaults } from '../support/window'

let journey: Journey
let folder: string

test.beforeAll(async () => {
  folder = await seedShop(120)
  journey = await startJourney(await openWindow(folder), 'fa')
  await signIn(journey, seededStaff.manager)
})

test.afterAll(async () => {
  expect(journey.faults).toEqual([])
  await journey.close()
  await rm(folder, { recursive: true, force: true })
})

test('a second start shows the first one’s window and ends', async () => {
  const { app } = journey
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const program = await app.evaluate(() => process.execPath)
  const second = spawn(program, launchArguments(folder), { stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  const isShown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(one => one.isVisible()))
  await expect.poll(isShown).toEqual([true])
})

test('N1 the language changes at once, without a reload and without losing what is typed', async () => {
  const { page } = journey
  const loads: string[] = []
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame()) loads.push(frame.url())
  })
  await page.keyboard.press('F2')
  await page.getByLabel(journey.texts.checkIn.fault).fill('Screen flickers')
  const before = loads.length
  let current = journey
  for (const locale of ['en', 'ar', 'fa'] satisfies Locale[]) {
    current = await changeLanguage(current, locale)
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(screenTexts[locale].checkIn.title)
    await expect(page.getByLabel(current.texts.checkIn.fault)).toHaveValue('Screen flickers')
    const rail = page.getByRole('navigation', { name: current.texts.shell.mainMenu })
    const { x } = (await rail.boundingBox()) ?? { x: -1 }
    expect(x > 0).toBe(directionOf(locale) === 'rtl')
  }
  expect(loads).toHaveLength(before)
  await page.getByRole('button', { name: journey.texts.checkIn.startOver }).click()
})

test('the look is light, dark or the system’s, and stays over a reload', async () => {
  const { page } = journey
  const isDark = () =>
    page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]) < 128)
  await page.emulateMedia({ colorScheme: 'light' })
  await changeLook(journey, 'lookDark')
  await expect.poll(isDark).toBe(true)
  await page.reload()
  await expect.poll(isDark).toBe(true)
  await changeLook(journey, 'lookLight')
  await expect.poll(isDark).toBe(false)
  await changeLook(journey, 'lookAuto')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(isDark).toBe(true)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(isDark).toBe(false)
})

test('a reload keeps the session and the place', async () => {
  const { page, texts } = journey
  await goTo(journey, 'customers')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.shell.customers)
  await expect(page.getByRole('button', { name: texts.shell.person })).toContainText(seededStaff.manager.name)
})

test('M6 Ctrl+L locks: nothing of the shop is left on the page, not by going back either', async () => {
  const { page, texts } = journey
  await goTo(journey, 'repairs')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await lock(journey)
  await expect(page.getByRole('row')).toHaveCount(0)
  await page.goBack()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.staff.signIn.title)
  await signIn(journey, seededStaff.manager)
})

test('filters of a list live in its address: they are there on the way back', async () => {
  const { page, texts } = journey
  await goTo(journey, 'repairs')
  await page.getByLabel(texts.workshop.onlyLate).click()
  await page.getByRole('combobox', { name: texts.workshop.technician }).click()
  await page.getByRole('option', { name: seededStaff.technician.name }).click()
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') })
  await expect(rows.first()).toContainText(seededStaff.technician.name)
  const address = page.url()
  const shown = await rows.allTextContents()
  await rows.first().click()
  await expect(page.getByRole('button', { name: texts.workshop.otherSteps })).toBeVisible()
  await page.goBack()
  expect(page.url()).toBe(address)
  await expect(page.getByRole('combobox', { name: texts.workshop.technician })).toHaveValue(
    seededStaff.technician.name,
  )
  await expect(page.getByLabel(texts.workshop.onlyLate)).toBeChecked()
  expect(await rows.allTextContents()).toEqual(shown)
  await goTo(journey, 'board')
  await goTo(journey, 'repairs')
  await expect(page.getByLabel(texts.workshop.onlyLate)).not.toBeChecked()
})

test('M4 whoever is made inactive is thrown out at once, from a window that is open', async () => {
  const { page, texts } = journey
  const other = await openSecondPage()
  const theirs: Journey = { ...journey, page: other }
  await signIn(theirs, seededStaff.counter)
  await goTo(theirs, 'customers')
  await goToStaff(journey)
  await page.getByRole('row').filter({ hasText: seededStaff.counter.name }).click()
  await page.getByRole('dialog').getByLabel(texts.staff.members.active).click()
  await page.getByRole('dialog').getByRole('button', { name: texts.common.save }).click()
  await expect(page.getByRole('row').filter({ hasText: seededStaff.counter.name })).toContainText(
    texts.staff.members.inactive,
  )
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(texts.staff.signIn.title)
  await other.close()
})

/** A second page of the same program, as its own window would be: signed out, with a session of its own. */
async function openSecondPage(): Promise<Page> {
  const opening = journey.app.waitForEvent('window')
  await journey.app.evaluate(async ({ BrowserWindow, app }) => {
    const window = new BrowserWindow({
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/index.cjs`,
        contextIsolation: true,
        sandbox: true,
      },
    })
    await window.loadURL('app://peygir/index.html')
  })
  const page = await opening
  watchFaults(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page
}
