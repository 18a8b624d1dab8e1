import { expect, type Locator } from '@playwright/test'
import type { Intake } from './counter'
import type { Journey } from './people'
import { scan } from './scan'
import { anyFilled, named } from './texts'

/**
 * Takes a device in without the mouse: every field is reached by Enter alone, the serial comes from the scanner. Words
 * are put in whole, because a test's keys would be as fast as a scanner's.
 */
export async function checkInByKeyboard(journey: Journey, intake: Intake): Promise<void> {
  const { page, texts } = journey
  const field = (label: string): Locator => page.getByLabel(label, { exact: true })
  const optional = (label: string): Locator => field(`${label} (${texts.common.optional})`)

  await page.keyboard.press('F2')
  await write(
    page.getByRole('combobox', { name: texts.checkIn.customer.find, exact: true }),
    intake.customer.phone,
  )
  await expect(page.getByRole('option', { name: intake.customer.phone })).toBeVisible()
  await enter(journey)
  await write(field(texts.checkIn.customer.name), intake.customer.name)
  await enter(journey)
  await expect(field(texts.checkIn.customer.phone)).toBeFocused()
  await enter(journey)
  await expect(field(texts.checkIn.device.identity)).toBeFocused()
  await scan(journey, intake.identity.scan)
  await expect(field(texts.checkIn.device.identity)).toHaveValue(intake.identity.scan)
  await findModel(journey, intake.model)
  await write(field(texts.checkIn.fault), intake.fault)
  await enter(journey)
  await page.keyboard.press('Space')
  await enter(journey)
  await write(field(texts.checkIn.conditionNote), intake.conditionNote)
  await enter(journey)
  await page.keyboard.press('Space')
  await enter(journey)
  await write(field(texts.checkIn.ownAccessory), intake.ownAccessory ?? '')
  await enter(journey)
  await expect(field(intake.ownAccessory ?? '')).toBeChecked()
  await enter(journey)
  await expect(field(texts.checkIn.nothingCame)).toBeFocused()
  await enter(journey)
  await expect(page.getByLabel(texts.checkIn.promisedOn)).toBeFocused()
  await enter(journey)
  await expect(optional(texts.checkIn.promiseReason)).toBeFocused()
  await enter(journey)
  await write(field(texts.checkIn.estimate), intake.estimateToman ?? '')
  await enter(journey)
  await expect(field(texts.checkIn.technician)).toBeFocused()
  await enter(journey)
  await write(field(texts.checkIn.deposit), intake.depositToman ?? '')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(anyFilled(texts.checkIn.saved.promised))).toBeVisible()
}

async function findModel(journey: Journey, model: Intake['model']): Promise<void> {
  const { page, texts } = journey
  if (!('search' in model)) throw new Error('this journey looks the model up')
  await write(page.getByRole('combobox', { name: texts.devices.findModel, exact: true }), model.search)
  const found = page.getByRole('option', { name: named(model.name) }).first()
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await enter(journey)
}

/** Writes into a field that the keyboard has reached already. */
async function write(field: Locator, text: string): Promise<void> {
  await expect(field).toBeFocused()
  await field.page().keyboard.insertText(text)
}

async function enter({ page }: Journey): Promise<void> {
  await page.keyboard.press('Enter')
}
