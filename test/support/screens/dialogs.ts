import { expect } from '@playwright/test'
import type { StatusKind } from '../../../src/shared/repairs/status'
import type { Journey } from '../journey/people'
import { goToPlace } from './places'
import { idOf, one, type ShownRepairs } from './shown-repairs'

type Dialog = {
  readonly name: string
  readonly open: (journey: Journey, repairs: ShownRepairs) => Promise<void>
}

/** What a page asks in a dialog or in a form of its own, beside those that belong to a step of the main job. */
export const dialogs: readonly Dialog[] = [
  ofRepair('repair-assign', texts => texts.workshop.assign),
  ofRepair('repair-promise', texts => texts.workshop.changePromise),
  ofRepair('repair-cancel', texts => texts.workshop.cancelRepair),
  ofAccount('repair-discount', 'ready', texts => texts.billing.discount.add),
  ofAccount('repair-pay', 'ready', texts => texts.billing.payments.pay),
  ofAccount('repair-refund', 'delivered', texts => texts.billing.payments.refund),
  {
    name: 'device-form',
    open: (journey, repairs) =>
      press(journey, `/devices/${one(repairs).deviceId}`, journey.texts.common.edit),
  },
  {
    name: 'model-form',
    open: journey => press(journey, '/catalogue?tab=models', journey.texts.devices.catalogue.addModel),
  },
  {
    name: 'type-new',
    open: async journey => {
      await goToPlace(journey, '/catalogue?type=new')
      await expect(journey.page.getByLabel(journey.texts.devices.catalogue.inEnglish)).toHaveValue('')
    },
  },
  {
    name: 'staff-new',
    open: journey => press(journey, '/staff', journey.texts.staff.members.add),
  },
  {
    name: 'status-form',
    open: journey => press(journey, '/settings?tab=statuses', journey.texts.workshop.addStatus),
  },
  { name: 'board-move', open: openBoardMove },
  { name: 'change-password', open: openChangePassword },
]

type Words = (texts: Journey['texts']) => string

function ofRepair(name: string, words: Words): Dialog {
  return {
    name,
    open: async (journey, repairs) => {
      const { page, texts } = journey
      await goToPlace(journey, `/repairs/${idOf(repairs, 'received')}`)
      await page.getByRole('button', { name: texts.workshop.otherSteps }).click()
      await page.getByRole('menuitem', { name: words(texts), exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  }
}

function ofAccount(name: string, kind: StatusKind, words: Words): Dialog {
  return {
    name,
    open: async (journey, repairs) => {
      const { page, texts } = journey
      await goToPlace(journey, `/repairs/${idOf(repairs, kind)}`)
      const account = page.getByRole('region', { name: texts.billing.title })
      const act = account.getByRole('button', { name: words(texts), exact: true })
      await act.first().click()
      await expect(act).toHaveCount(2)
      await act.last().scrollIntoViewIfNeeded()
    },
  }
}

async function press(journey: Journey, place: string, name: string): Promise<void> {
  await goToPlace(journey, place)
  await journey.page.getByRole('button', { name, exact: true }).first().click()
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

async function openBoardMove(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/board')
  await page
    .getByRole('button', { name: texts.workshop.moveRepair.split('{{')[0] ?? '' })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openChangePassword(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/board')
  await page.getByRole('button', { name: texts.shell.person }).click()
  await page.getByRole('menuitem', { name: texts.shell.changePassword }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}
