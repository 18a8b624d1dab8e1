import { expect } from '@playwright/test'
import { goTo, type Journey } from './people'
import { anyFilled, filled } from './texts'

export type Work = {
  readonly foundFault: string
  readonly workDone: string
  readonly charges: readonly {
    readonly description: string
    readonly toman: string
    readonly quantity: string
    /** The customer, unless said otherwise. */
    readonly payer?: 'card' | 'fitted'
  }[]
}

/** A technician takes the repair from the queue, finds, charges, tests and makes it ready. */
export async function repairDevice(journey: Journey, number: string, work: Work): Promise<void> {
  await takeFromQueue(journey, number)
  await moveOn(journey, 'diagnosing')
  await writeFindings(journey, work)
  await moveOn(journey, 'repairing')
  for (const charge of work.charges) await addCharge(journey, charge)
  await testDevice(journey)
}

/** Takes the repair as one's own work and opens its page. */
export async function takeFromQueue(journey: Journey, number: string): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'queue')
  await page.getByRole('row').filter({ hasText: number }).click()
  await page.getByRole('button', { name: texts.workshop.take }).click()
}

/** Every check passes, and the repair on the page is ready. */
export async function testDevice(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await moveOn(journey, 'testing')
  await page.getByRole('button', { name: texts.workshop.allPass }).click()
  await expect(page.getByRole('button', { name: texts.workshop.allPass })).toBeEnabled()
  await moveOn(journey, 'ready')
}

type Kind = 'diagnosing' | 'repairing' | 'testing' | 'ready'

/** The usual next step of the repair on the page. */
export async function moveOn({ page, texts }: Journey, kind: Kind): Promise<void> {
  const status = texts.repairs.kinds[kind]
  await page.getByRole('button', { name: filled(texts.workshop.nextStep, { status }) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: filled(texts.workshop.moveTo, { status }) }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText(status)
}

async function writeFindings({ page, texts }: Journey, { foundFault, workDone }: Work): Promise<void> {
  await page.getByLabel(texts.workshop.foundFault).fill(foundFault)
  await page.getByLabel(texts.workshop.workDone).fill(workDone)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.workshop.findingsSaved).first()).toBeVisible()
}

async function addCharge(journey: Journey, charge: Work['charges'][number]): Promise<void> {
  const { page, texts } = journey
  const account = page.getByRole('region', { name: texts.billing.title })
  await account.getByRole('button', { name: texts.billing.charges.add }).first().click()
  await account.getByLabel(texts.billing.columns.description).fill(charge.description)
  if (charge.payer) await choosePayer(journey, charge.payer)
  await account.getByLabel(texts.billing.columns.unitPrice).fill(charge.toman)
  await account.getByLabel(texts.billing.columns.quantity).fill(charge.quantity)
  await page.keyboard.press('Enter')
  await expect(account.getByRole('cell', { name: charge.description }).first()).toBeVisible()
}

async function choosePayer({ page, texts }: Journey, payer: 'card' | 'fitted'): Promise<void> {
  const { label, card, fitted } = texts.coverage.charge
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: payer === 'card' ? card : anyFilled(fitted) }).click()
}
