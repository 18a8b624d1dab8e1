import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'
import { scan } from '../journey/scan'
import { goToPlace, openPaperByKey, settle } from './places'
import { idOf, type ShownRepairs } from './shown-repairs'

/** A repair with parts in every state. */
export async function openParts(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'repairing')}`)
  await page
    .getByRole('region', { name: texts.partRequests.panel.title, exact: true })
    .scrollIntoViewIfNeeded()
  await settle(page)
}

/** Asking, with two parts on the list. */
export async function openAsking(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page } = journey
  await openParts(journey, repairs)
  await page.keyboard.press('F8')
  await expect(page.getByRole('dialog')).toBeVisible()
  await settle(page)
  for (const code of ['8806094912353', '6260001100024']) await scan(journey, code)
  await expect(page.getByRole('dialog').getByRole('table').last().getByRole('row')).toHaveCount(3)
  await settle(page)
}

export async function openFitting(journey: Journey, repairs: ShownRepairs): Promise<void> {
  await openParts(journey, repairs)
  await press(journey, journey.texts.partRequests.acts.useOf)
}

export async function openGivingBack(journey: Journey, repairs: ShownRepairs): Promise<void> {
  await openParts(journey, repairs)
  await press(journey, journey.texts.partRequests.acts.giveBackOf)
}

/** The pick list after a bin, a right part and a wrong one were scanned. */
export async function openPicking(journey: Journey): Promise<void> {
  await goToPlace(journey, '/stock?tab=requests')
  for (const code of ['BIN-B3', '6260001100017', '4006381333931']) await scan(journey, code)
  await settle(journey.page)
}

export async function openPickPaper(journey: Journey): Promise<void> {
  await goToPlace(journey, '/stock?tab=requests')
  await openPaperByKey(journey)
}

export async function openCoreForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/stock?tab=requests&view=cores')
  await press(journey, journey.texts.cores.close.of)
}

export async function openNotices(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/board')
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('region', { name: texts.notices.title })).toBeVisible()
  await settle(page)
}

/** Presses the first button that is named so, whatever stands in the middle of its name. */
async function press({ page }: Journey, sentence: string): Promise<void> {
  const [before = '', after = ''] = sentence.split('{{part}}')
  const name = new RegExp(`^${before}\\S+${after.split('{{')[0]}`)
  await page.getByRole('button', { name }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await settle(page)
}
