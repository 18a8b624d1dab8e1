import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { formatMoney } from '../../src/shared/kernel/money'
import { handOver } from '../support/journey/counter'
import { checkInByKeyboard } from '../support/journey/keyboard'
import { savePaper } from '../support/journey/papers'
import {
  addStaff,
  type Journey,
  lock,
  type Person,
  setUpShop,
  signIn,
  startJourney,
} from '../support/journey/people'
import { expectState, historyOf, openRepair } from '../support/journey/repair-view'
import { type SampleShop, sampleShops } from '../support/journey/sample-shops'
import { fillSettings } from '../support/journey/settings'
import { anyFilled, filled } from '../support/journey/texts'
import { repairDevice } from '../support/journey/workshop'
import { linesOf, plain, qrOf } from '../support/pdf'
import { type OpenWindow, openWindow } from '../support/window'

let window: OpenWindow
let papers: string

test.beforeEach(async () => {
  papers = await mkdtemp(join(tmpdir(), 'peygir-papers-'))
  window = await openWindow()
})

test.afterEach(async () => {
  await window.close()
  await rm(papers, { recursive: true, force: true })
})

const directions = { fa: 'rtl', en: 'ltr' } as const
/** The digits in which a screen of the language writes numbers. */
const digits = { fa: '[۰-۹]', en: '[0-9]' } as const

for (const locale of ['fa', 'en'] as const) {
  test(`N1 N7 a device goes from the counter to the bench and back to its owner, in ${locale}`, async () => {
    const shop = sampleShops[locale]
    const journey = await startJourney(window, locale)
    await expect(journey.page.locator('html')).toHaveAttribute('dir', directions[locale])

    await test.step('the shop and its people', () => openShop(journey, shop))
    const number = await test.step('check-in by keyboard and scanner', () =>
      takeIn(journey, shop, digits[locale]))
    const receiptCode = await test.step('the receipt', () => receiptOf(journey, shop, number))
    await test.step('the repair', async () => {
      await change(journey, shop.technician)
      await repairDevice(journey, number, shop.work)
      await expectState(journey, { kind: 'ready', balance: shop.payable.rest })
    })
    await test.step('the hand-over', async () => {
      await change(journey, shop.counter)
      await handOver(journey, receiptCode)
      await deliveryReceipt(journey, number)
      await openRepair(journey, number)
      await expectState(journey, { kind: 'delivered', balance: 0 })
    })
    await test.step('B10 the mistaken hand-over is reversed the same day', async () => {
      await change(journey, shop.manager)
      await openRepair(journey, number)
      await reverse(journey)
      await openRepair(journey, number)
      await expectState(journey, { kind: 'ready', balance: 0 })
    })
    expect(await historyOf(journey)).toEqual(expectedHistory(journey, shop))
    expect(window.faults).toEqual([])
  })
}

async function openShop(journey: Journey, shop: SampleShop): Promise<void> {
  await setUpShop(journey, shop.shop.name, shop.manager)
  await fillSettings(journey, shop.shop, shop.terms)
  await addStaff(journey, shop.counter, 'counter')
  await addStaff(journey, shop.technician, 'technician')
}

async function change(journey: Journey, person: Person): Promise<void> {
  await lock(journey)
  await signIn(journey, person)
}

/** Takes the device in; gives its number as the screen shows it, in the digits of the language. */
async function takeIn(journey: Journey, shop: SampleShop, digit: string): Promise<string> {
  await change(journey, shop.counter)
  await checkInByKeyboard(journey, shop.intake)
  const number = journey.page
    .locator('main bdi[dir=ltr]')
    .filter({ hasText: new RegExp(`^${digit}{4}-${digit}{5}$`) })
  await expect(number).toHaveCount(1)
  return (await number.textContent()) ?? ''
}

/** Saves the intake receipt, checks whom and what it names, and reads its QR as the counter's scanner will. */
async function receiptOf(journey: Journey, shop: SampleShop, number: string): Promise<string> {
  const path = join(papers, 'intake.pdf')
  await savePaper(journey, 'a5', path)
  const pdf = await readFile(path)
  const text = (await linesOf(pdf)).join('\n')
  for (const said of [number, shop.intake.customer.name, shop.intake.identity.scan])
    expect(text).toContain(plain(said))
  const code = await qrOf(pdf)
  expect(code).toBeTruthy()
  return code ?? ''
}

async function deliveryReceipt(journey: Journey, number: string): Promise<void> {
  const path = join(papers, 'delivery.pdf')
  await savePaper(journey, 'a5', path)
  const text = (await linesOf(await readFile(path))).join('\n')
  expect(text).toContain(plain(number))
  expect(text).toContain(plain(journey.texts.papers.kind.delivery_receipt))
}

async function reverse({ page, texts }: Journey): Promise<void> {
  await page.getByRole('button', { name: texts.workshop.seeHandOver }).click()
  await page.getByRole('button', { name: texts.handover.reverse.action }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(texts.handover.reverse.reason).fill('–')
  await dialog.getByRole('button', { name: texts.handover.reverse.action }).click()
  await expect(page.getByRole('button', { name: texts.handover.deliver })).toBeVisible()
}

function expectedHistory({ texts, locale }: Journey, shop: SampleShop): readonly unknown[] {
  const { history, kinds, outcomes } = texts.repairs
  const money = (rial: number | undefined) => formatMoney(rial ?? 0, { unit: 'toman', locale })
  const cash = texts.billing.methods.cash
  const [labour, part] = shop.work.charges.map(({ description }, index) =>
    filled(history.charged, { item: description, amount: money(shop.payable.charges[index]) }),
  )
  const moved = (from: keyof typeof kinds, to: keyof typeof kinds) =>
    filled(history.moved, { from: kinds[from], to: kinds[to] })
  const printed = (paper: keyof typeof texts.papers.kind) =>
    filled(history.printed, { paper: texts.papers.kind[paper] })
  return [
    history.handover_reversed,
    printed('delivery_receipt'),
    history.handed_over,
    filled(history.paid, { amount: money(shop.payable.rest), method: cash }),
    filled(history.moved_with_outcome, { from: kinds.testing, to: kinds.ready, outcome: outcomes.repaired }),
    expect.stringMatching(anyFilled(history.checked_many)),
    moved('repairing', 'testing'),
    part ?? '',
    labour ?? '',
    moved('diagnosing', 'repairing'),
    history.findings,
    moved('received', 'diagnosing'),
    filled(history.assigned, { technician: shop.technician.name }),
    printed('intake_receipt'),
    filled(history.deposited, { amount: money(shop.payable.deposit), method: cash }),
    history.checked_in,
  ]
}
