import { expect } from '@playwright/test'
import type { Journey } from './people'
import { scan } from './scan'
import { anyFilled, filled, named } from './texts'

export type Intake = {
  readonly customer: { readonly name: string; readonly phone: string }
  readonly identity: { readonly scan: string }
  readonly model:
    | { readonly search: string; readonly name: string }
    | { readonly typed: string; readonly brand: string; readonly type: string }
  readonly fault: string
  readonly conditionNote: string
  readonly ownAccessory?: string
  readonly nothingCame?: boolean
  readonly estimateToman?: string
  readonly depositToman?: string
}

/** Takes a device in by keyboard and scanner; gives the repair's number as the screen shows it. */
export async function checkIn(journey: Journey, intake: Intake): Promise<string> {
  await fillIntake(journey, intake)
  return saveIntake(journey)
}

/** Everything of a check-in but saving it. */
export async function fillIntake(journey: Journey, intake: Intake): Promise<void> {
  const { page, texts } = journey
  await startIntake(journey)
  await newCustomer(journey, intake.customer)
  await scan(journey, intake.identity.scan)
  await expect(page.getByLabel(texts.checkIn.device.identity)).toHaveValue(intake.identity.scan)
  await describeDevice(journey, intake.model)
  await describeVisit(journey, intake)
}

/** The next check-in, empty. */
export async function startIntake({ page, texts }: Journey): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox', { name: texts.checkIn.customer.find, exact: true })).toBeFocused()
}

/** What is asked of every visit, whether the device is known or new. */
export async function describeVisit(
  journey: Journey,
  intake: Omit<Intake, 'customer' | 'identity' | 'model'>,
): Promise<void> {
  const { page, texts } = journey
  await page.getByLabel(texts.checkIn.fault).fill(intake.fault)
  await page.getByLabel(texts.checkIn.conditionNote).fill(intake.conditionNote)
  await accessories(journey, intake)
  if (intake.estimateToman)
    await page.getByLabel(texts.checkIn.estimate, { exact: true }).fill(intake.estimateToman)
  if (intake.depositToman)
    await page.getByLabel(texts.checkIn.deposit, { exact: true }).fill(intake.depositToman)
}

/** Saves what is filled in; gives the repair's number as the screen shows it. */
export async function saveIntake(journey: Journey): Promise<string> {
  const { page, texts } = journey
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.checkIn.saved.title)).toBeVisible()
  return savedNumber(journey)
}

async function newCustomer({ page, texts }: Journey, { name, phone }: Intake['customer']): Promise<void> {
  await page.getByRole('combobox', { name: texts.checkIn.customer.find, exact: true }).fill(phone)
  await page.getByRole('option', { name: filled(texts.checkIn.customer.addNew, { text: phone }) }).click()
  await page.getByLabel(texts.checkIn.customer.name, { exact: true }).fill(name)
  await expect(page.getByLabel(texts.checkIn.customer.phone, { exact: true })).toHaveValue(phone)
}

async function describeDevice({ page, texts }: Journey, model: Intake['model']): Promise<void> {
  const search = page.getByRole('combobox', { name: texts.devices.findModel, exact: true })
  if ('search' in model) {
    await search.fill(model.search)
    await page
      .getByRole('option', { name: named(model.name) })
      .first()
      .click()
    return
  }
  await search.fill(model.typed)
  await page.getByLabel(texts.devices.brand, { exact: true }).fill(model.brand)
  await page.getByLabel(texts.devices.type, { exact: true }).selectOption({ label: model.type })
}

async function accessories(
  { page, texts }: Journey,
  { ownAccessory, nothingCame }: Pick<Intake, 'ownAccessory' | 'nothingCame'>,
): Promise<void> {
  if (nothingCame) await page.getByLabel(texts.checkIn.nothingCame).check()
  if (!ownAccessory) return
  await page.getByLabel(texts.checkIn.ownAccessory, { exact: true }).fill(ownAccessory)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(ownAccessory)).toBeChecked()
}

async function savedNumber({ page, texts }: Journey): Promise<string> {
  const number = page
    .locator('main bdi[dir=ltr]')
    .filter({ hasText: /[-‐][0-9۰-۹٠-٩]{5}$/ })
    .first()
  await expect(number).toBeVisible()
  await expect(page.getByText(anyFilled(texts.checkIn.saved.promised))).toBeVisible()
  return ((await number.textContent()) ?? '').trim()
}

/** Opens the hand-over by the receipt's QR and gives the device back against the whole balance. */
export async function handOver(journey: Journey, receiptCode: string): Promise<void> {
  const { page, texts } = journey
  await scan(journey, receiptCode)
  await expect(page.getByText(texts.handover.person.receipt)).toBeVisible()
  await giveBack(journey)
}

/** From the page of the repair: who comes has no receipt, and is known otherwise. */
export async function handOverToKnown(journey: Journey, checkedBy: string): Promise<void> {
  const { page, texts } = journey
  await page.keyboard.press('F4')
  await page.getByLabel(texts.handover.person.identity).fill(checkedBy)
  await giveBack(journey)
}

async function giveBack({ page, texts }: Journey): Promise<void> {
  const deliver = page.getByRole('button', { name: texts.handover.deliver })
  await expect(deliver).toBeDisabled()
  const panel = page.getByRole('region', { name: texts.handover.accessories.title })
  for (const box of await panel.getByRole('checkbox').all()) await box.check()
  await page.getByLabel(texts.handover.signature.paper).check()
  await expect(deliver).toBeEnabled()
  await deliver.click()
  await expect(page.getByText(texts.handover.delivered).first()).toBeVisible()
}
