import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { goTo, type Journey, signIn, startJourney } from '../support/journey/people'
import { persianLayout, scan } from '../support/journey/scan'
import { anyFilled } from '../support/journey/texts'
import { findSeeded, readShop, type SeededRepair, seededStaff, seedShop } from '../support/seeded-shop'
import { openWindow } from '../support/window'

let journey: Journey
let folder: string
let received: SeededRepair

test.beforeAll(async () => {
  folder = await seedShop(40)
  received = await readShop(folder, db => findSeeded(db, 'received'))
  journey = await startJourney(await openWindow(folder), 'fa')
  await signIn(journey, seededStaff.counter)
})

test.afterAll(async () => {
  expect(journey.faults).toEqual([])
  await journey.close()
  await rm(folder, { recursive: true, force: true })
})

test.beforeEach(async () => {
  await goTo(journey, 'repairs')
})

for (const milliseconds of [50, 400, 2000]) {
  test(`N7 a scan is one though the window is busy for ${milliseconds} ms in the middle of it`, async () => {
    const lateBy = await keepBusy(milliseconds)
    await scan(journey, received.serialNo, { layout: milliseconds > 400 ? persianLayout : {} })
    await expectPlace(`/devices/${received.deviceId}`)
    // The keys behind the fifth did wait, or this proves nothing.
    expect(await lateBy()).toBeGreaterThanOrEqual(milliseconds)
  })
}

for (const end of ['Enter', 'Tab'] as const) {
  test(`N7 a scan that halts itself is one, and its ${end} neither submits nor leaves the field`, async () => {
    const { page, texts } = journey
    await scan(journey, received.number)
    await expectPlace(`/repairs/${received.id}`)
    const comment = page.getByLabel(texts.workshop.addComment, { exact: true })
    await comment.fill('مشتری دوباره زنگ زد')
    for (const before of [1, 4, 8, 9]) {
      const code = `NOBODY-${end === 'Tab' ? 5 : 4}${before}`
      await scan(journey, code, { layout: persianLayout, end, halt: { before, milliseconds: 150 } })
      const told = page.getByText(anyFilled(texts.search.unknownCode)).filter({ hasText: code })
      await expect(told).toBeVisible()
      await expect(comment).toHaveValue('مشتری دوباره زنگ زد')
      await expect(comment).toBeFocused()
    }
  })
}

test('a burst without an end stays in the field, and the Enter of a hand is an Enter', async () => {
  const { page, texts } = journey
  await page.keyboard.press('Control+KeyK')
  const box = page.getByLabel(texts.shell.box, { exact: true })
  await expect(box).toBeFocused()
  await scan(journey, received.number, { end: 'none' })
  await expect(box).toHaveValue(received.number)
  await expect(page.getByRole('option').first()).toBeVisible()
  await scan(journey, '', { halt: { before: 0, milliseconds: 0 } })
  await expectPlace(`/repairs/${received.id}`)
})

/** From the fifth key on the window does nothing for so long; gives how late it then came to a key, in milliseconds. */
async function keepBusy(milliseconds: number): Promise<() => Promise<number>> {
  const lateness = await journey.page.evaluateHandle(length => {
    const seen = { keys: 0, lateBy: 0 }
    window.addEventListener('keydown', event => {
      seen.keys += 1
      seen.lateBy = Math.max(seen.lateBy, performance.now() - event.timeStamp)
      const until = performance.now() + (seen.keys === 5 ? length : 0)
      while (performance.now() < until);
    })
    return seen
  }, milliseconds)
  return () => lateness.evaluate(({ lateBy }) => lateBy)
}

async function expectPlace(place: string): Promise<void> {
  await expect.poll(() => new URL(journey.page.url()).hash.split('?')[0]).toBe(`#${place}`)
}
