import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addMonths, defaultCalendar } from '../../src/shared/kernel/calendar'
import type { Day } from '../../src/shared/kernel/day'
import { formatDay } from '../../src/shared/kernel/day-format'
import { dayOf } from '../../src/shared/kernel/day-zone'
import { formatMoney } from '../../src/shared/kernel/money'
import { barriersOn } from '../support/accessibility'
import { type KnownCards, knownCards, writeCardFile } from '../support/journey/card-file'
import {
  acceptLess,
  acceptTheRest,
  claimOf,
  enterPayment,
  expectStatement,
  markSent,
  openClaims,
  prepareStatement,
  saveStatement,
} from '../support/journey/claims'
import { handOverToKnown } from '../support/journey/counter'
import { type Journey, setUpShop, startJourney } from '../support/journey/people'
import { expectState, openRepair } from '../support/journey/repair-view'
import { sampleShops } from '../support/journey/sample-shops'
import { findInBox } from '../support/journey/search'
import { fillSettings } from '../support/journey/settings'
import {
  checkCardFile,
  expectCardPaper,
  expectRejects,
  importTheRest,
  openCard,
  voidCard,
  writePolicy,
} from '../support/journey/warranty-cards'
import {
  checkInJudged,
  checkInRework,
  decideCovered,
  expectClaim,
  expectVerdict,
  nameCause,
  replaceDevice,
} from '../support/journey/warranty-repairs'
import { type WarrantyShop, warrantyAmounts, warrantyShops } from '../support/journey/warranty-shops'
import { repairDevice } from '../support/journey/workshop'
import { type OpenWindow, openWindow } from '../support/window'

let window: OpenWindow
let files: string

test.beforeEach(async () => {
  files = await mkdtemp(join(tmpdir(), 'peygir-warranty-'))
  window = await openWindow()
})

test.afterEach(async () => {
  await window.close()
  await rm(files, { recursive: true, force: true })
})

/** A whole maker's stock. */
const cardCount = 100_000

for (const locale of ['fa', 'en'] as const) {
  test(`D3 D5 D8 D9 E5 O3 cards, verdicts, claims and a rework in ${locale}`, async () => {
    const shop = warrantyShops[locale]
    const { shop: own, manager, terms } = sampleShops[locale]
    const journey = await startJourney(window, locale)
    const today = dayOf(new Date().toISOString(), 'Asia/Tehran')
    const visit = { journey, shop, today, cards: knownCards(today) }

    await test.step('the shop, who pays, and what is promised', async () => {
      await setUpShop(journey, own.name, manager)
      await fillSettings(journey, own, terms)
      await writePolicy(journey, shop)
    })
    await test.step('a serial without a card', () => takeInUnknown(visit))
    await test.step('O3 a file of cards is checked and imported', () => importCards(visit, cardCount))
    const numbers = await test.step('covered, expired and voided', () => takeInOfFile(visit))
    await test.step('D9 the rule is overridden and the device goes back', () =>
      overrideAndReturn(visit, numbers.expired))
    await test.step('D8 a device is replaced', () => replaceAndReturn(visit, numbers.covered))
    await test.step('the manufacturer is asked and pays', () => settleClaims(visit))
    await test.step('E4 E5 the same fault comes back as a rework', () => rework(visit))
    await test.step('K6 what it all cost', () => readCosts(visit))
    expect(window.faults).toEqual([])
  })
}

type Visit = {
  readonly journey: Journey
  readonly shop: WarrantyShop
  readonly today: Day
  readonly cards: KnownCards
}

const replacementSerial = 'R5CX900017B'
const unknownSerial = 'R5CW000404A'

/** A day and an amount as the screen and its papers show them. */
function shownBy({ journey: { locale } }: Visit) {
  const format = { calendar: defaultCalendar(locale), locale, style: 'table' } as const
  return {
    day: (day: Day) => formatDay(day, format),
    money: (rial: number) => formatMoney(rial, { unit: 'toman', locale }),
  }
}

/** Nothing on the page that is shown keeps anybody out. */
async function expectOpenToAll({ page }: Journey, name: string): Promise<void> {
  expect.soft(await barriersOn(page), name).toEqual([])
}

async function takeInUnknown({ journey, shop }: Visit): Promise<void> {
  const { results } = journey.texts.verdict
  await checkInJudged(
    journey,
    { ...shop.visits.unknown, identity: { scan: unknownSerial } },
    {
      said: { words: [results.not_covered, unknownSerial] },
      beforeSaving: () => expectOpenToAll(journey, 'check-in with a verdict'),
    },
  )
}

async function importCards({ journey, shop, today }: Visit, count: number): Promise<void> {
  const file = await writeCardFile(journey, { path: join(files, 'cards.csv'), good: count, today })
  const { name } = shop.visits.unknown.customer
  const search = () => findInBox(journey, name, name)
  // Only a long file leaves the time to do something else meanwhile.
  const meanwhile = count > 50_000 ? { meanwhile: search } : {}
  await checkCardFile(journey, { file, policy: shop.policy, ...meanwhile })
  await expectRejects(journey, file, join(files, 'rejects.csv'))
  await expectOpenToAll(journey, 'result of a check')
  await importTheRest(journey, { file, ...meanwhile })
  await expectOpenToAll(journey, 'import done')
}

type Numbers = Readonly<Record<keyof KnownCards, string>>

async function takeInOfFile(visit: Visit): Promise<Numbers> {
  const { journey, shop, today, cards } = visit
  const { results } = journey.texts.verdict
  const ends = (activatedOn: Day) => addMonths(activatedOn, 18, 'jalali')
  await openCard(journey, cards.voided.serialNo)
  await voidCard(journey, shop.voidReason)
  await expectOpenToAll(journey, 'voided card')
  const takeIn = (which: keyof KnownCards, result: string, days: readonly Day[]) => {
    const identity = { scan: cards[which].serialNo }
    return checkInJudged(journey, { ...shop.visits[which], identity }, { said: { words: [result], days } })
  }
  const { covered, expired } = cards
  return {
    covered: await takeIn('covered', results.covered, [covered.activatedOn, ends(covered.activatedOn)]),
    expired: await takeIn('expired', results.not_covered, [ends(expired.activatedOn), today]),
    voided: await takeIn('voided', results.not_covered, [today]),
  }
}

async function overrideAndReturn(visit: Visit, number: string): Promise<void> {
  const { journey, shop } = visit
  const { money } = shownBy(visit)
  await openRepair(journey, number)
  await expectVerdict(journey, { words: [journey.texts.verdict.results.not_covered] })
  await decideCovered(journey, { line: 'labour', reason: shop.override })
  await expectOpenToAll(journey, 'decided repair')
  await repairDevice(journey, number, shop.work)
  await expectState(journey, { kind: 'ready', balance: 0 })
  await handOverToKnown(journey, shop.knownBy)
  await openRepair(journey, number)
  await expectState(journey, { kind: 'delivered', balance: 0 })
  const { states } = journey.texts.claims
  await expectClaim(journey, [states.open, shop.manufacturer, money(warrantyAmounts.repair)])
}

async function replaceAndReturn(visit: Visit, number: string): Promise<void> {
  const { journey, shop, cards } = visit
  const { page, texts } = journey
  const { day } = shownBy(visit)
  await openRepair(journey, number)
  await replaceDevice(journey, { ...shop.replacement, serialNo: replacementSerial })
  const heir = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await expect(page.getByRole('main')).toContainText(replacementSerial)
  await expect(page.getByRole('main')).toContainText(texts.warranty.card.predecessor)
  await expect(page.getByRole('region', { name: texts.warranty.today.title })).toContainText(
    day(addMonths(cards.covered.activatedOn, 18, 'jalali')),
  )
  await expectOpenToAll(journey, 'heir')
  await expectCardPaper(journey, [heir, replacementSerial])
  await expectOpenToAll(journey, 'card on paper')
  await openCard(journey, cards.covered.serialNo)
  await expect(page.getByRole('main')).toContainText(texts.warranty.statuses.replaced)
  await openRepair(journey, number)
  await handOverToKnown(journey, shop.knownBy)
}

async function settleClaims(visit: Visit): Promise<void> {
  const { journey, shop, today, cards } = visit
  const { page, texts } = journey
  const { day, money } = shownBy(visit)
  const owed = page.getByRole('table', { name: texts.claims.tabs.owed })
  await openClaims(journey)
  await expect(owed).toContainText(money(warrantyAmounts.repair + warrantyAmounts.unit))
  await expectOpenToAll(journey, 'owed')
  await prepareStatement(journey, day(today))
  await expectStatement(journey, 'prepared')
  await expect(claimOf(journey, cards.covered.serialNo)).toContainText(money(warrantyAmounts.unit))
  await markSent(journey)
  await acceptLess(journey, { serialNo: cards.expired.serialNo, toman: shop.acceptedToman })
  await expectOpenToAll(journey, 'statement')
  await acceptTheRest(journey)
  await enterPayment(journey, 'PAY-1405-77')
  const path = join(files, 'statement.csv')
  await saveStatement(journey, path)
  const saved = await readFile(path, 'utf8')
  for (const { serialNo } of [cards.covered, cards.expired]) expect(saved).toContain(serialNo)
  await openClaims(journey)
  await expect(owed).toContainText(money(warrantyAmounts.accepted + warrantyAmounts.unit))
}

async function rework(visit: Visit): Promise<void> {
  const { journey, shop, cards } = visit
  const { page, texts } = journey
  const intake = { ...shop.visits.expired, identity: { scan: cards.expired.serialNo } }
  const number = await checkInRework(journey, intake, () => expectOpenToAll(journey, 'proposed rework'))
  await openRepair(journey, number)
  await expect(page.getByRole('region', { name: texts.rework.title })).toContainText(intake.fault)
  await nameCause(journey, 'workmanship')
  await expectOpenToAll(journey, 'rework')
  await repairDevice(journey, number, shop.rework)
  await expectState(journey, { kind: 'ready', balance: 0 })
  await handOverToKnown(journey, shop.knownBy)
  await openRepair(journey, number)
  await expectState(journey, { kind: 'delivered', balance: 0 })
}

async function readCosts({ journey, shop }: Visit): Promise<void> {
  const { page, texts } = journey
  const { tabs, costs } = texts.claims
  await openClaims(journey)
  await page.getByRole('tab', { name: tabs.costs }).click()
  await expect(page.getByRole('table', { name: costs.decisions })).toContainText(shop.override)
  await expect(page.getByRole('region', { name: costs.reworks })).toContainText(
    texts.rework.causes.workmanship,
  )
  await expectOpenToAll(journey, 'costs')
}
