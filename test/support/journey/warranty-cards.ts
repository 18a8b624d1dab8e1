import { readFile } from 'node:fs/promises'
import { expect, type Locator } from '@playwright/test'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import type { CardFile } from './card-file'
import { willSaveAt } from './papers'
import { goTo, type Journey } from './people'
import { scan } from './scan'
import { choose } from './settings'
import { filled } from './texts'

/** Somebody who pays for repairs under warranty, and what its cards promise: the usual policy of a shop. */
export async function writePolicy(
  journey: Journey,
  { manufacturer, policy }: { readonly manufacturer: string; readonly policy: string },
): Promise<void> {
  const { page, texts } = journey
  const { tabs, manufacturers, policies } = texts.warranty
  await goTo(journey, 'warranty')
  await page.getByRole('tab', { name: tabs.manufacturers }).click()
  await page.getByRole('button', { name: manufacturers.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(manufacturers.name, { exact: true }).fill(manufacturer)
  await dialog.getByRole('button', { name: manufacturers.add }).click()
  await expect(page.getByRole('cell', { name: manufacturer })).toBeVisible()

  await page.getByRole('tab', { name: tabs.policies }).click()
  await page.getByRole('button', { name: policies.add }).click()
  await page.getByLabel(policies.name, { exact: true }).fill(policy)
  await choose(journey, policies.manufacturer, manufacturer)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: policy })).toBeVisible()
}

/** Chooses the file and has it checked, its days read as Jalali; `meanwhile` is done while the check runs. */
export async function checkCardFile(
  journey: Journey,
  { file, policy, meanwhile }: { file: CardFile; policy: string; meanwhile?: () => Promise<void> },
): Promise<void> {
  const { page, texts } = journey
  const { setup, check } = texts.imports
  await goTo(journey, 'warranty')
  await page.getByRole('button', { name: texts.warranty.importCards }).click()
  await page.locator('input[type=file]').setInputFiles(file.path)
  await choose(journey, setup.policy, policy)
  await choose(journey, setup.calendar, texts.settings.calendars.jalali)
  await page.keyboard.press('Control+Enter')
  if (meanwhile) await whileRunning(page.getByRole('progressbar', { name: check.running }), meanwhile)
}

/** What the check found: how many rows are fine, which are not and why, and a file of those, kept at the path. */
export async function expectRejects(journey: Journey, file: CardFile, rejectsPath: string): Promise<void> {
  const { page, texts, locale } = journey
  const { result, reasons, columns } = texts.imports
  const said = (count: number) => localizeDigits(String(count), locale)
  const figures = page.getByRole('status').filter({ hasText: result.accepted })
  await expect(figures).toContainText(`${said(file.good)}${result.accepted}`, { timeout: 90_000 })
  await expect(figures).toContainText(`${said(file.bad)}${result.rejected}`)
  const rejected = page.getByRole('table', { name: result.rejectedTitle })
  await expect(rejected.getByRole('row').filter({ hasText: file.noSuchDay })).toContainText(
    `${columns.activatedOn}: ${reasons.no_such_day}`,
  )
  await expect(rejected).toContainText(
    `${columns.serial}: ${filled(reasons.serial_twice, { row: said(file.firstRowOfTwice) })}`,
  )
  await willSaveAt(journey, rejectsPath)
  await page.getByRole('button', { name: result.saveRejects }).click()
  await expect(page.getByText(rejectsPath).last()).toBeVisible()
  const lines = (await readFile(rejectsPath, 'utf8')).trim().split(/\r?\n/)
  expect(lines).toHaveLength(file.bad + 1)
  expect(lines.join()).toContain(file.noSuchDay)
}

/** Imports what is fine, once the person says that the rest stays out. */
export async function importTheRest(
  { page, texts, locale }: Journey,
  { file, meanwhile }: { file: CardFile; meanwhile?: () => Promise<void> },
): Promise<void> {
  const { result, check, done } = texts.imports
  const said = (count: number) => ({ count: localizeDigits(String(count), locale) })
  const start = page.getByRole('button', { name: filled(result.import, said(file.good)) })
  await expect(start).toBeDisabled()
  await page.getByLabel(filled(result.leaveOut, said(file.bad))).check()
  await expect(start).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  if (meanwhile) await whileRunning(page.getByRole('progressbar', { name: check.writing }), meanwhile)
  await expect(page.getByRole('main')).toContainText(filled(done.title, said(file.good)), { timeout: 90_000 })
}

/** The window goes on answering: what is done meanwhile is done before what runs has come to its end. */
async function whileRunning(progress: Locator, meanwhile: () => Promise<void>): Promise<void> {
  await expect(progress).toBeVisible()
  await meanwhile()
  await expect(progress).toBeVisible()
}

/** Opens a card from the list of cards by a scan of its serial or number. */
export async function openCard(journey: Journey, code: string): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'warranty')
  await expect(page.getByLabel(texts.warranty.find)).toBeFocused()
  await scan(journey, code)
  await expect(page.getByRole('region', { name: texts.warranty.today.title })).toBeVisible()
}

/** Voids the card that is shown. */
export async function voidCard({ page, texts }: Journey, reason: string): Promise<void> {
  const { acts, statuses } = texts.warranty
  await page.getByRole('button', { name: acts.more }).click()
  await page.getByRole('menuitem', { name: acts.void, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(acts.why.void).fill(reason)
  await dialog.getByRole('button', { name: acts.void, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText(statuses.voided)
}

/** Opens the paper of the card that is shown; it says these words. */
export async function expectCardPaper({ page, texts }: Journey, words: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: texts.papers.screen.print }).click()
  await expect(page.getByRole('heading', { name: texts.papers.screen.cards.title })).toBeVisible()
  const paper = page.getByTitle(texts.papers.screen.preview).contentFrame().locator('body')
  for (const said of words) await expect(paper).toContainText(said)
}
