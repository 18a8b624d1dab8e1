import { spawnSync } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { checkIn, handOver, type Intake } from '../../test/support/journey/counter'
import { savePaper } from '../../test/support/journey/papers'
import {
  addStaff,
  goTo,
  type Journey,
  lock,
  type Person,
  setUpShop,
  signIn,
  startJourney,
} from '../../test/support/journey/people'
import { findInBox } from '../../test/support/journey/search'
import { fillSettings } from '../../test/support/journey/settings'
import { repairDevice, type Work } from '../../test/support/journey/workshop'
import { qrOf } from '../../test/support/pdf'
import { openWindow, resize } from '../../test/support/window'

type Input = {
  readonly shop: { readonly name: string; readonly phones: readonly string[]; readonly address: string }
  readonly terms: string
  readonly manager: Person
  readonly counter: Person
  readonly technician: Person
  readonly intakes: readonly Intake[]
  readonly work: Work
  readonly searches: readonly { readonly typed: string; readonly finds: string }[]
}

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'demo')

/** Does the whole main job in the real window; one line a step, every paper and screen in `demo/`. */
async function run(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const input: Input = JSON.parse(await readFile(join(import.meta.dirname, 'input.json'), 'utf8'))
  const data = join(folder, 'data')
  const window = await openWindow(data)
  try {
    await resize(window, 1440, 900)
    const journey = await startJourney(window, 'fa')
    await job(journey, input)
  } catch (error) {
    await picture(window.page, 'failed').catch(() => undefined)
    throw error
  } finally {
    await window.close()
  }
  await step('check the data with verify', () => verify(data))
}

async function job(journey: Journey, input: Input): Promise<void> {
  const { page } = journey
  const [first, ...others] = input.intakes
  if (!first) throw new Error('the input names no device')

  await step('make the shop and its manager', () => setUpShop(journey, input.shop.name, input.manager))
  await step('write phones, address and terms', () => fillSettings(journey, input.shop, input.terms))
  await step(`add ${input.counter.name} at the counter`, () => addStaff(journey, input.counter, 'counter'))
  await step(`add ${input.technician.name} in the workshop`, () =>
    addStaff(journey, input.technician, 'technician'),
  )
  await picture(page, 'staff')

  await step(`${input.counter.name} signs in`, () => lock(journey).then(() => signIn(journey, input.counter)))
  const number = await step(`take in ${first.fault.slice(0, 30)}…`, () => checkIn(journey, first))
  await picture(page, 'checked-in')
  const receipt = join(folder, 'intake-a5.pdf')
  await step('save the intake receipt, A5', () => savePaper(journey, 'a5', receipt))
  await step('save the intake receipt, 80 mm', () =>
    savePaper(journey, 'roll80', join(folder, 'intake-80mm.pdf')),
  )
  for (const intake of others) {
    await step(`take in ${intake.fault.slice(0, 30)}…`, () => checkIn(journey, intake))
  }
  for (const { typed, finds } of input.searches) {
    await step(`find “${finds}” by “${typed}”`, () => findInBox(journey, typed, finds))
  }
  await picture(page, 'box')

  await step(`${input.technician.name} signs in`, () =>
    lock(journey).then(() => signIn(journey, input.technician)),
  )
  await goTo(journey, 'queue')
  await picture(page, 'queue')
  await step(`repair ${number}`, () => repairDevice(journey, number, input.work))
  await picture(page, 'repair')

  await step(`${input.counter.name} signs in`, () => lock(journey).then(() => signIn(journey, input.counter)))
  await goTo(journey, 'board')
  await picture(page, 'board')
  const receiptCode = await step('read the QR of the printed receipt', () => codeOn(receipt))
  await step('scan it and hand the device over', () => handOver(journey, receiptCode))
  await picture(page, 'handed-over')
  await step('save the delivery receipt, A5', () => savePaper(journey, 'a5', join(folder, 'delivery-a5.pdf')))
  await step('save the delivery receipt, 80 mm', () =>
    savePaper(journey, 'roll80', join(folder, 'delivery-80mm.pdf')),
  )
  await goTo(journey, 'repairs')
  await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible()
  await picture(page, 'repairs')
}

let done = 0

async function step<T>(name: string, act: () => Promise<T>): Promise<T> {
  const startedAt = Date.now()
  done += 1
  try {
    const result = await act()
    const said = typeof result === 'string' ? ` → ${result}` : ''
    console.log(`${String(done).padStart(2)}. ${name}${said} (${Date.now() - startedAt} ms)`)
    return result
  } catch (error) {
    console.error(`${String(done).padStart(2)}. ${name}: did not do what it should`)
    throw error
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

async function codeOn(receipt: string): Promise<string> {
  const code = await qrOf(await readFile(receipt))
  if (!code) throw new Error(`no QR can be read on ${receipt}`)
  return code
}

/** The command line's own check of everything that the journey wrote. */
async function verify(data: string): Promise<void> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/cli.mjs'), 'verify', '--data', data],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`verify found faults:\n${stdout}${stderr}`)
}

run().then(
  () => console.log(`Everything did what it should. Papers and screens are in ${folder}`),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
