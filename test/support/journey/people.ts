import { expect } from '@playwright/test'
import type { Locale } from '../../../src/shared/kernel/locale'
import type { RoleKey } from '../../../src/shared/staff/permissions'
import type { OpenWindow } from '../window'
import { screenTexts } from './texts'

export type Person = { readonly name: string; readonly login: string; readonly password: string }

export type Journey = OpenWindow & { readonly locale: Locale; readonly texts: (typeof screenTexts)[Locale] }

export const languageNames: Readonly<Record<Locale, string>> = { fa: 'فارسی', ar: 'العربية', en: 'English' }

/** A journey through the window in one language, chosen on the first page as a person would. */
export async function startJourney(window: OpenWindow, locale: Locale): Promise<Journey> {
  await window.page.getByText(languageNames[locale], { exact: true }).click()
  await expect(window.page.locator('html')).toHaveAttribute('lang', locale)
  return { ...window, locale, texts: screenTexts[locale] }
}

/** The shop's first minute: its name and its first manager. */
export async function setUpShop({ page, texts }: Journey, shopName: string, manager: Person): Promise<void> {
  await page.getByLabel(texts.staff.setUp.shopName).fill(shopName)
  await page.getByLabel(texts.staff.setUp.name, { exact: true }).fill(manager.name)
  await page.getByLabel(texts.staff.signIn.login).fill(manager.login)
  await page.getByLabel(texts.staff.signIn.password, { exact: true }).fill(manager.password)
  await page.getByRole('button', { name: texts.staff.setUp.submit }).click()
  await expect(page.getByRole('navigation', { name: texts.shell.mainMenu })).toBeVisible()
}

export async function signIn({ page, texts }: Journey, person: Person): Promise<void> {
  await page.getByLabel(texts.staff.signIn.login).fill(person.login)
  await page.getByLabel(texts.staff.signIn.password, { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: texts.shell.person })).toContainText(person.name)
}

/** Locks the window by its key. */
export async function lock({ page, texts }: Journey): Promise<void> {
  await page.keyboard.press('Control+KeyL')
  await expect(page.getByRole('heading', { name: texts.staff.signIn.title })).toBeVisible()
}

export async function goTo(
  { page, texts }: Journey,
  place: 'queue' | 'board' | 'repairs' | 'customers' | 'warranty' | 'stock' | 'settings',
): Promise<void> {
  await page
    .getByRole('navigation', { name: texts.shell.mainMenu })
    .getByText(texts.shell[place], { exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The people of the shop, which are led to from its settings. */
export async function goToStaff(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'settings')
  await page.getByRole('main').getByRole('link', { name: texts.shell.staff, exact: true }).click()
  await expect(page.getByRole('button', { name: texts.staff.members.add }).first()).toBeVisible()
}

export async function addStaff(journey: Journey, person: Person, role: RoleKey): Promise<void> {
  const { page, texts } = journey
  await goToStaff(journey)
  await page.getByRole('button', { name: texts.staff.members.add }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(texts.staff.members.name, { exact: true }).fill(person.name)
  await dialog.getByLabel(texts.staff.members.login, { exact: true }).fill(person.login)
  await dialog.getByRole('combobox', { name: texts.staff.members.role }).click()
  await page.getByRole('option', { name: texts.staff.roles[role], exact: true }).click()
  await dialog.getByLabel(texts.staff.signIn.password, { exact: true }).fill(person.password)
  await dialog.getByRole('button', { name: texts.staff.members.add }).click()
  await expect(page.getByRole('cell', { name: person.name })).toBeVisible()
}
