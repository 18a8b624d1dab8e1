import { expect } from '@playwright/test'
import { type StatusKind, statusKinds } from '../../src/shared/repairs/status'
import { checkIn } from './journey/counter'
import type { Journey } from './journey/people'
import { filled } from './journey/texts'
import { findSeeded, readShop, type SeededRepair } from './seeded-shop'

/** Repairs of a seeded shop, by kind; screens are shown with them. */
export type ShownRepairs = Readonly<Partial<Record<StatusKind, SeededRepair>>>

export type Screen = {
  readonly name: string
  readonly open: (journey: Journey, repairs: ShownRepairs) => Promise<void>
}

/** One repair of each kind that the folder's shop has; no window may have the folder open. */
export function repairsToShow(folder: string): Promise<ShownRepairs> {
  return readShop(folder, async db => {
    const kinds: StatusKind[] = await db('repairs').distinct('kind').pluck('kind')
    const found = await Promise.all(kinds.map(async kind => [kind, await findSeeded(db, kind)] as const))
    return Object.fromEntries(found)
  })
}

/** Every screen of a signed-in manager, in an order in which each leaves the next one undisturbed. */
export const screens: readonly Screen[] = [
  place('board', '/board'),
  place('queue', '/queue?scope=all'),
  place('repairs', '/repairs'),
  place('repairs-filtered', '/repairs?isLate=true&kinds=repairing&kinds=ready'),
  ...statusKinds.filter(isSeeded).map(kind => ({
    name: `repair-${kind}`,
    open: (journey: Journey, repairs: ShownRepairs) => goToPlace(journey, `/repairs/${idOf(repairs, kind)}`),
  })),
  { name: 'repair-move', open: (journey, repairs) => openMove(journey, repairs) },
  { name: 'repair-other-steps', open: openOtherSteps },
  { name: 'repair-paper', open: openPaper },
  { name: 'repair-account-form', open: openChargeForm },
  {
    name: 'hand-over',
    open: (journey, repairs) => goToPlace(journey, `/repairs/${idOf(repairs, 'ready')}/hand-over`),
  },
  {
    name: 'handed-over',
    open: (journey, repairs) => goToPlace(journey, `/repairs/${idOf(repairs, 'delivered')}/hand-over`),
  },
  { name: 'hand-over-finder', open: openFinder },
  place('customers', '/customers'),
  place('customers-nothing', '/customers?find=zzzz'),
  {
    name: 'customer',
    open: (journey, repairs) => goToPlace(journey, `/customers/${one(repairs).customerId}`),
  },
  { name: 'customer-form', open: openCustomerForm },
  { name: 'device', open: (journey, repairs) => goToPlace(journey, `/devices/${one(repairs).deviceId}`) },
  place('catalogue-types', '/catalogue'),
  place('catalogue-models', '/catalogue?tab=models'),
  { name: 'catalogue-found', open: openModelSearch },
  place('staff', '/staff'),
  { name: 'staff-form', open: openStaffForm },
  place('roles', '/staff?tab=roles'),
  place('settings-shop', '/settings'),
  place('settings-money', '/settings?tab=money'),
  place('settings-terms', '/settings?tab=terms'),
  place('settings-statuses', '/settings?tab=statuses'),
  place('no-page', '/nowhere'),
  { name: 'calendar', open: openCalendar },
  { name: 'account-menu', open: openAccountMenu },
  { name: 'shortcuts', open: openShortcuts },
  { name: 'box', open: openBox },
  { name: 'box-nothing', open: openBoxOnNothing },
  place('check-in', '/check-in'),
  { name: 'check-in-mistakes', open: openCheckInMistakes },
  { name: 'check-in-lookup', open: openCheckInLookup },
  { name: 'check-in-known', open: openCheckInKnown },
  { name: 'checked-in', open: openCheckedIn },
]

/** A seeded shop disposes of nothing. */
function isSeeded(kind: StatusKind): boolean {
  return kind !== 'disposed'
}

/** Closes what stands open and goes to a place of the program. */
export async function goToPlace({ page }: Journey, place: string): Promise<void> {
  await closeLayers(page)
  await page.evaluate(address => {
    const [path = '', search = ''] = address.split('?')
    const url = new URL(location.href)
    url.hash = path
    url.search = search
    history.pushState(null, '', url)
    dispatchEvent(new PopStateEvent('popstate'))
  }, place)
  await settle(page)
}

/** Waits until the page shows what it has to show: nothing is still being read, no word is drawn in another font. */
export async function settle(page: Journey['page']): Promise<void> {
  await expect(page.locator('.mantine-Skeleton-root, .mantine-Loader-root')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

function place(name: string, path: string): Screen {
  return { name, open: journey => goToPlace(journey, path) }
}

async function closeLayers(page: Journey['page']): Promise<void> {
  const layers = page.locator('[role=dialog], [role=menu], [role=listbox]').filter({ visible: true })
  for (let tries = 0; tries < 4 && (await layers.count()) > 0; tries += 1) await page.keyboard.press('Escape')
  await expect(layers).toHaveCount(0)
}

function idOf(repairs: ShownRepairs, kind: StatusKind): string {
  const repair = repairs[kind]
  if (!repair) throw new Error(`the shop has no repair of the kind ${kind}`)
  return repair.id
}

function one(repairs: ShownRepairs): SeededRepair {
  return repairs.ready ?? Object.values(repairs)[0] ?? fail()
}

function fail(): never {
  throw new Error('the shop has no repairs')
}

async function openMove(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'testing')}`)
  await page.getByRole('button', { name: texts.workshop.otherSteps }).click()
  await page.getByRole('menuitem').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openOtherSteps(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'received')}`)
  await page.getByRole('button', { name: texts.workshop.otherSteps }).click()
  await expect(page.getByRole('menu')).toBeVisible()
}

async function openPaper(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'delivered')}`)
  await page.getByRole('button', { name: texts.workshop.papers }).click()
  await page.getByRole('menuitem', { name: texts.workshop.deliveryReceipt }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByTitle(texts.papers.screen.preview)).toBeVisible()
  await settle(page)
}

async function openChargeForm(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/repairs/${idOf(repairs, 'repairing')}`)
  const account = page.getByRole('region', { name: texts.billing.title })
  await account.getByRole('button', { name: texts.billing.charges.add }).first().click()
  await expect(account.getByLabel(texts.billing.columns.description)).toBeVisible()
}

async function openFinder(journey: Journey): Promise<void> {
  await goToPlace(journey, '/board')
  await journey.page.keyboard.press('F4')
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

async function openCustomerForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/customers')
  await journey.page.getByRole('button', { name: journey.texts.customers.add }).click()
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

async function openModelSearch(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/catalogue?tab=models')
  await page.getByLabel(texts.devices.catalogue.findModel).fill('galaxy a5')
  await expect(page.getByRole('cell', { name: /Galaxy A5/ }).first()).toBeVisible()
}

async function openStaffForm(journey: Journey): Promise<void> {
  await goToPlace(journey, '/staff')
  await journey.page.getByRole('row').nth(1).click()
  await expect(journey.page.getByRole('dialog')).toBeVisible()
}

async function openCalendar(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/repairs')
  await page.getByRole('textbox', { name: texts.workshop.receivedFrom }).press('Alt+ArrowDown')
  await expect(page.locator('td button:focus')).toBeVisible()
}

async function openAccountMenu(journey: Journey): Promise<void> {
  await goToPlace(journey, '/board')
  await journey.page.getByRole('button', { name: journey.texts.shell.person }).click()
  await expect(journey.page.getByRole('menu')).toBeVisible()
}

async function openShortcuts(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await openAccountMenu(journey)
  await page.getByRole('menuitem', { name: texts.shell.keys }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openBox(journey: Journey, repairs: ShownRepairs): Promise<void> {
  await search(journey, one(repairs).customerName.split(' ')[0] ?? '')
  await expect(journey.page.getByRole('option').first()).toBeVisible()
}

async function openBoxOnNothing(journey: Journey): Promise<void> {
  await search(journey, 'zzzz')
  await expect(journey.page.getByText(filled(journey.texts.search.nothing, { text: 'zzzz' }))).toBeVisible()
}

async function search(journey: Journey, text: string): Promise<void> {
  await goToPlace(journey, '/board')
  await journey.page.keyboard.press('Control+KeyK')
  await journey.page.getByLabel(journey.texts.shell.box, { exact: true }).fill(text)
}

async function openCheckInMistakes(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/check-in')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.checkIn.needs.customer)).toBeVisible()
}

async function openCheckInLookup(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/check-in')
  await page
    .getByRole('combobox', { name: texts.checkIn.customer.find, exact: true })
    .fill(one(repairs).customerName.slice(0, 4))
  await expect(page.getByRole('option').filter({ visible: true }).nth(1)).toBeVisible()
}

/** A customer with a device that is in the shop already. */
async function openCheckInKnown(journey: Journey, repairs: ShownRepairs): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, `/check-in?device=${one(repairs).deviceId}`)
  await expect(page.getByText(texts.checkIn.device.alreadyOpen)).toBeVisible()
  await settle(page)
}

async function openCheckedIn(journey: Journey): Promise<void> {
  const { page, texts } = journey
  await goToPlace(journey, '/check-in')
  await page.getByRole('button', { name: texts.checkIn.startOver }).click()
  await checkIn(journey, {
    customer: { name: 'Mary Carter', phone: phoneOfNow() },
    identity: { scan: `SN${Date.now()}` },
    model: { search: 'galaxy a54', name: 'Galaxy A54' },
    fault: 'The lower part of the screen does not answer.',
    conditionNote: 'Upper corner dented',
    nothingCame: true,
  })
  await expect(page.getByTitle(texts.papers.screen.preview)).toBeVisible()
  await settle(page)
}

/** A number that nobody has yet: the same shop is shown in several languages. */
function phoneOfNow(): string {
  return `0912${String(Date.now()).slice(-7)}`
}
