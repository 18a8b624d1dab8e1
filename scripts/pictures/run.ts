import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { type Locale, locales } from '../../src/shared/kernel/locale'
import { type Journey, lock, signIn, startJourney } from '../../test/support/journey/people'
import { screens } from '../../test/support/screens/all-screens'
import { repairsToShow, type ShownRepairs } from '../../test/support/screens/shown-repairs'
import { seedClaims } from '../../test/support/seeded-claims'
import { seedCounts } from '../../test/support/seeded-counts'
import { seedPurchasing } from '../../test/support/seeded-purchasing'
import { seedRequests } from '../../test/support/seeded-requests'
import { seededStaff, seedShop } from '../../test/support/seeded-shop'
import { seedStock } from '../../test/support/seeded-stock'
import { seedWarranty } from '../../test/support/seeded-warranty'
import { openWindow, resize } from '../../test/support/window'

const root = join(import.meta.dirname, '../..')
const sizes = [
  [1280, 720],
  [1920, 1080],
] as const
const looks = ['light', 'dark'] as const

/** The screens of a day's work; `--all` takes every one, dialogs and mistakes too. */
const mainScreens = new Set([
  'board',
  'queue',
  'repairs',
  'repair-received',
  'repair-repairing',
  'repair-delivered',
  'check-in',
  'check-in-known',
  'checked-in',
  'hand-over',
  'handed-over',
  'customers',
  'customer',
  'device',
  'warranty-cards',
  'warranty-card',
  'warranty-policy',
  'claims-owed',
  'claims-statement',
  'claims-costs',
  'catalogue-types',
  'staff',
  'roles',
  'settings-shop',
  'box',
])

type Wanted = {
  readonly folder: string
  readonly names: ReadonlySet<string>
  readonly locales: readonly Locale[]
}

/** `[--all | --only NAME,NAME] [--locale fa,ar,en] [FOLDER]`: pictures of the screens of a made-up shop. */
function readArguments(args: readonly string[]): Wanted {
  const listOf = (name: string) =>
    args.includes(name) ? args[args.indexOf(name) + 1]?.split(',') : undefined
  const only = listOf('--only')
  const chosen = listOf('--locale')
  const folder = args.find(
    (arg, index) => !arg.startsWith('--') && !['--only', '--locale'].includes(args[index - 1] ?? ''),
  )
  const all = screens.map(({ name }) => name)
  return {
    folder: resolve(folder ?? join(root, '.cache/pictures')),
    names: only
      ? new Set(only)
      : args.includes('--all')
        ? new Set(['sign-in', ...all])
        : new Set(['sign-in', ...mainScreens]),
    locales: locales.filter(locale => !chosen || chosen.includes(locale)),
  }
}

async function run(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2))
  await mkdir(wanted.folder, { recursive: true })
  const data = await seedShop(300)
  // Before the claims: the newest ready repair of theirs has nothing to pay.
  const repairs = await repairsToShow(data)
  await seedWarranty(data)
  await seedClaims(data)
  await seedStock(data)
  await seedPurchasing(data)
  await seedRequests(data, repairs)
  await seedCounts(data)
  const window = await openWindow(data)
  try {
    for (const locale of wanted.locales) {
      const journey = await startJourney(window, locale)
      if (wanted.names.has('sign-in')) await takeAll(journey, 'sign-in', wanted.folder)
      await signIn(journey, seededStaff.manager)
      await takeScreens(journey, repairs, wanted)
      await lock(journey)
    }
  } finally {
    await window.close()
    await rm(data, { recursive: true, force: true })
  }
}

async function takeScreens(
  journey: Journey,
  repairs: ShownRepairs,
  { names, folder }: Wanted,
): Promise<void> {
  for (const { name, open } of screens) {
    if (!names.has(name)) continue
    await open(journey, repairs)
    await takeAll(journey, name, folder)
  }
}

/** The screen that stands open, in every size and look. */
async function takeAll(journey: Journey, name: string, folder: string): Promise<void> {
  const { page, locale } = journey
  for (const [width, height] of sizes) {
    await resize(journey, width, height)
    for (const look of looks) {
      await page.emulateMedia({ colorScheme: look })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', look)
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      )
      const path = join(folder, `${name}-${locale}-${height}-${look}.png`)
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
      await tellSidewaysScroll(journey, path)
    }
  }
}

async function tellSidewaysScroll({ page }: Journey, path: string): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (excess > 0) console.error(`${path}: ${excess} pixels stand out at the side`)
}

run().then(
  () => console.log('done'),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
