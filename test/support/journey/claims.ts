import { expect, type Locator } from '@playwright/test'
import type { StatementState } from '../../../src/shared/claims/states'
import { willSaveAt } from './papers'
import { goTo, type Journey } from './people'

/** What manufacturers owe. */
export async function openClaims(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'warranty')
  await page.getByRole('link', { name: texts.claims.title }).click()
  await expect(page.getByRole('tab', { name: texts.claims.tabs.owed })).toBeVisible()
}

/** Gathers what was handed over on the day (as it is typed) for the one manufacturer, and shows the statement. */
export async function prepareStatement({ page, texts }: Journey, day: string): Promise<void> {
  const { prepare } = texts.claims
  await page.getByRole('button', { name: prepare.open }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(prepare.from, { exact: true }).fill(day)
  await dialog.getByLabel(prepare.to, { exact: true }).fill(day)
  await dialog.getByRole('button', { name: prepare.submit }).click()
  await expect(page.getByRole('region', { name: texts.claims.statement.rows })).toBeVisible()
}

/** The statement that is shown went to its manufacturer. */
export async function markSent(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await page.getByRole('button', { name: texts.claims.statement.send }).click()
  await expectStatement(journey, 'sent')
}

/** The manufacturer pays everything that still waits for an answer. */
export async function acceptTheRest(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await page.getByRole('button', { name: texts.claims.statement.acceptAll }).click()
  await expectStatement(journey, 'answered')
}

export async function expectStatement({ page, texts }: Journey, state: StatementState): Promise<void> {
  const head = page.getByRole('heading', { level: 1 }).locator('..')
  await expect(head).toContainText(texts.claims.statementStates[state])
}

/** A claim of the statement that is shown, by the serial of its device. */
export function claimOf({ page, texts }: Journey, serialNo: string): Locator {
  return page
    .getByRole('region', { name: texts.claims.statement.rows })
    .getByRole('row')
    .filter({ hasText: serialNo })
}

/** The manufacturer pays less than was asked for one claim. */
export async function acceptLess(
  journey: Journey,
  { serialNo, toman }: { readonly serialNo: string; readonly toman: string },
): Promise<void> {
  const { page, texts } = journey
  const { answer } = texts.claims
  await claimOf(journey, serialNo).first().getByRole('button').click()
  await page.getByLabel(answer.amount, { exact: true }).fill(toman)
  await page.getByRole('button', { name: answer.submit }).click()
  await expect(claimOf(journey, serialNo).first()).toContainText(texts.claims.states.accepted)
}

/** All that is owed for the statement that is shown came in. */
export async function enterPayment(journey: Journey, reference: string): Promise<void> {
  const { page, texts } = journey
  await page.getByRole('button', { name: texts.claims.statement.pay }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(texts.claims.payment.reference).fill(reference)
  await dialog.getByRole('button', { name: texts.claims.payment.submit }).click()
  await expect(page.getByRole('region', { name: texts.claims.statement.money })).toContainText(reference)
  await expectStatement(journey, 'settled')
}

/** Keeps the statement that is shown as a file. */
export async function saveStatement(journey: Journey, path: string): Promise<void> {
  const { page, texts } = journey
  await willSaveAt(journey, path)
  await page.getByRole('button', { name: texts.claims.statement.saveCsv }).click()
  await expect(page.getByText(path).last()).toBeVisible()
}
