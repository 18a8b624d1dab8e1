import { expect } from '@playwright/test'
import { defaultCalendar } from '../../../src/shared/kernel/calendar'
import type { Day } from '../../../src/shared/kernel/day'
import { formatDay } from '../../../src/shared/kernel/day-format'
import type { ReworkCause } from '../../../src/shared/repairs/rework'
import type { LineKind } from '../../../src/shared/warranty/line-kind'
import { describeVisit, fillIntake, type Intake, saveIntake, startIntake } from './counter'
import type { Journey } from './people'
import { scan } from './scan'
import { choose } from './settings'
import { anyFilled } from './texts'

/** What is said of a warranty: words as they stand, and days, in words on paper and in digits on the screen. */
export type Said = { readonly words: readonly string[]; readonly days?: readonly Day[] }

/**
 * Takes a device in; before it is saved the screen says this of its warranty, and its receipt does afterwards.
 * `beforeSaving` is done in between. Gives the repair's number as the screen shows it.
 */
export async function checkInJudged(
  journey: Journey,
  intake: Intake,
  { said, beforeSaving }: { readonly said: Said; readonly beforeSaving?: () => Promise<void> },
): Promise<string> {
  const { page, texts } = journey
  await fillIntake(journey, intake)
  await expectVerdict(journey, said)
  await beforeSaving?.()
  const number = await saveIntake(journey)
  const receipt = page.getByTitle(texts.papers.screen.preview).contentFrame().locator('body')
  for (const words of wordsOf(journey, said, 'short')) await expect(receipt).toContainText(words)
  return number
}

/** What the warranty says of the device, at check-in or on the repair that is shown. */
export async function expectVerdict(journey: Journey, said: Said): Promise<void> {
  const { page, texts } = journey
  const panel = page.getByRole('region', { name: texts.coverage.title, exact: true })
  for (const words of wordsOf(journey, said, 'table')) await expect(panel).toContainText(words)
}

function wordsOf(
  { locale }: Journey,
  { words, days = [] }: Said,
  style: 'short' | 'table',
): readonly string[] {
  const format = { calendar: defaultCalendar(locale), locale, style }
  return [...words, ...days.map(day => formatDay(day, format))]
}

/** Decides on the repair that is shown that the warranty pays for lines of the kind all the same (rule D9). */
export async function decideCovered(
  { page, texts }: Journey,
  { line, reason }: { readonly line: LineKind; readonly reason: string },
): Promise<void> {
  const { acts, decide, lines, title } = texts.coverage
  const panel = page.getByRole('region', { name: title, exact: true })
  await panel.getByRole('button', { name: acts.decide }).click()
  await panel.getByLabel(texts.verdict.lines[line], { exact: true }).check()
  await panel.getByRole('textbox', { name: decide.reason }).fill(reason)
  await panel.getByRole('button', { name: decide.submit }).click()
  const standing = panel
    .getByRole('table', { name: lines })
    .getByRole('row')
    .filter({ hasText: texts.verdict.lines[line] })
  await expect(standing).toContainText(reason)
  await expect(standing).toContainText(texts.verdict.results.covered)
}

/** On the repair that is shown: what is claimed of whom. */
export async function expectClaim({ page, texts }: Journey, words: readonly string[]): Promise<void> {
  const panel = page.getByRole('region', { name: texts.claims.panel.title, exact: true })
  for (const said of words) await expect(panel).toContainText(said)
}

type Replacement = { readonly serialNo: string; readonly toman: string; readonly reason: string }

/** Gives another device for the one of the repair that is shown, and opens the card of the new one (rule D8). */
export async function replaceDevice(
  journey: Journey,
  { serialNo, toman, reason }: Replacement,
): Promise<void> {
  const { page, texts } = journey
  const { panel: act } = texts.claims
  const panel = page.getByRole('region', { name: texts.claims.panel.title, exact: true })
  await panel.getByRole('button', { name: act.replace }).click()
  const dialog = page.getByRole('dialog')
  await scan(journey, serialNo)
  await expect(dialog.getByLabel(act.identity, { exact: true })).toHaveValue(serialNo)
  await dialog.getByLabel(act.value, { exact: true }).fill(toman)
  await dialog.getByLabel(act.replaceReason).fill(reason)
  await dialog.getByRole('button', { name: act.replace }).click()
  await expect(dialog).toBeHidden()
  await expect(panel).toContainText(serialNo)
  await panel.getByRole('link').last().click()
  await expect(page.getByRole('region', { name: texts.warranty.today.title })).toBeVisible()
}

/** The same device with the same fault: the screen proposes a rework by itself, and it becomes one (rule E5). */
export async function checkInRework(
  journey: Journey,
  intake: Intake,
  beforeSaving: () => Promise<void>,
): Promise<string> {
  const { page, texts } = journey
  await startIntake(journey)
  const customer = page.getByRole('combobox', { name: texts.checkIn.customer.find, exact: true })
  await customer.fill(intake.customer.name)
  await page.getByRole('option').filter({ hasText: intake.customer.name }).first().click()
  await scan(journey, intake.identity.scan)
  await expect(page.getByRole('region', { name: texts.checkIn.device.known })).toBeVisible()
  await describeVisit(journey, intake)
  const warning = page.getByRole('alert').filter({ hasText: texts.rework.sameFault })
  await expect(warning).toContainText(intake.fault)
  await warning.getByLabel(anyFilled(texts.rework.open)).check()
  await beforeSaving()
  return saveIntake(journey)
}

/** Says on the rework that is shown why it came back (rule E4). */
export async function nameCause(journey: Journey, cause: ReworkCause): Promise<void> {
  const { page, texts } = journey
  await choose(journey, texts.rework.cause, texts.rework.causes[cause])
  const save = page.getByRole('button', { name: texts.rework.save })
  await save.click()
  await expect(save).toBeHidden()
}
