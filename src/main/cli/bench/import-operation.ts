import { pieceSize } from '#shared/imports/limits'
import { addDays, type Day } from '#shared/kernel/day'
import { formatDay } from '#shared/kernel/day-format'
import { dayOf } from '#shared/kernel/day-zone'
import { guessCardColumns } from '#shared/warranty/import-columns'
import { defaultPolicyRules } from '#shared/warranty/policy'
import type { BenchShop } from './bench-shop'

export type ImportFigures = {
  readonly rows: number
  /** Milliseconds from the first piece to the answer that the batch is written. */
  readonly total: number
  readonly sent: number
  readonly checked: number
  readonly written: number
  readonly rowsPerSecond: number
  /** Milliseconds that a small query, asked every ten of them, had to wait at most. */
  readonly longestWait: number
}

/** Cards that an import takes in a second. */
const leastPerSecond = 20_000

type Shop = Pick<BenchShop, 'app' | 'client'>

/** Imports so many warranty cards of a new file, as a window does, while a small query is asked all the time. */
export async function measureImport(shop: Shop, rows: number): Promise<ImportFigures> {
  const { app, client } = shop
  const policyId = await aPolicy(shop)
  const { timeZone } = await app.services.shopSettings()
  const file = Buffer.from(cardFile(rows, dayOf(app.services.clock.now().toISOString(), timeZone)), 'utf8')
  const query = askAllTheTime(() => client.settings.profile({}))
  const started = performance.now()
  const id = await send(shop, file)
  const sent = performance.now()
  await check(shop, { id, policyId })
  const checked = performance.now()
  await client.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects: false })
  const ended = performance.now()
  const longestWait = await query.stop()
  return {
    rows,
    total: Math.round(ended - started),
    sent: Math.round(sent - started),
    checked: Math.round(checked - sent),
    written: Math.round(ended - checked),
    rowsPerSecond: Math.round((rows / (ended - started)) * 1000),
    longestWait: Math.round(longestWait * 10) / 10,
  }
}

export function toldImport({ rows, total, rowsPerSecond, longestWait, ...parts }: ImportFigures): string {
  const { sent, checked, written } = parts
  const isWithin = rowsPerSecond >= leastPerSecond
  return `${isWithin ? 'ok   ' : 'OVER '} import of ${rows} cards: ${total} ms (sent ${sent}, checked ${checked}, written ${written}), ${rowsPerSecond} a second; a small query waited ${longestWait} ms at most (goal: ${leastPerSecond} a second)`
}

async function aPolicy({ client }: Shop): Promise<string> {
  const [known] = (await client.warranty.policies({})).filter(({ isActive }) => isActive)
  if (known) return known.id
  const made = await client.warranty.savePolicy({
    commandId: crypto.randomUUID(),
    version: 0,
    name: 'گارانتی سنجش',
    scope: {},
    manufacturerId: null,
    isActive: true,
    rules: defaultPolicyRules,
  })
  return made.id
}

const headings = [
  'Serial',
  'Brand',
  'Model',
  'Production date',
  'Sale date',
  'Activation date',
  'Invoice',
  'Note',
]

/** Serials of their own in each run, a year of days, and notes as people write them. */
function cardFile(rows: number, today: Day): string {
  const run = Date.now().toString(36).toUpperCase()
  const days = Array.from({ length: 365 }, (_, back) =>
    formatDay(addDays(today, -back), { calendar: 'jalali', locale: 'fa', style: 'table' }),
  )
  const dayAt = (back: number): string => days[back % days.length] ?? ''
  const lines = Array.from({ length: rows }, (_, row) => {
    const sold = row % 300
    const activated = row % 3 === 0 ? '' : dayAt(sold)
    const facts = [dayAt(sold + 60), dayAt(sold), activated, `F-${row}`, 'کارتن دوم، ردیف بالا']
    return [`BI${run}${String(row).padStart(7, '0')}`, 'Samsung', 'Galaxy A54', ...facts].join(';')
  })
  return [headings.join(';'), ...lines, ''].join('\r\n')
}

async function send({ client }: Shop, file: Buffer): Promise<string> {
  const { id } = await client.imports.begin({ name: 'cards.csv', size: file.length })
  for (let index = 0; index * pieceSize < file.length; index += 1) {
    const piece = file.subarray(index * pieceSize, (index + 1) * pieceSize)
    await client.imports.append({ id, index, chunk: piece.toString('base64') })
  }
  return id
}

/** Asks how far it is as often as a window does. */
const askEveryMs = 250

async function check(
  { client }: Shop,
  { id, policyId }: { readonly id: string; readonly policyId: string },
): Promise<void> {
  const columns = guessCardColumns(headings)
  await client.imports.checkCards({ id, policyId, calendar: 'jalali', columns })
  for (;;) {
    const { phase, rejected, failure } = await client.imports.progress({ id })
    if (phase === 'checked' && rejected === 0) return
    if (phase !== 'checking') throw new Error(`the check ended as ${phase}: ${failure?.code ?? rejected}`)
    await pause(askEveryMs)
  }
}

function askAllTheTime(ask: () => Promise<unknown>): { readonly stop: () => Promise<number> } {
  let isStopping = false
  let longest = 0
  const asking = (async () => {
    while (!isStopping) {
      const asked = performance.now()
      await ask()
      longest = Math.max(longest, performance.now() - asked)
      await pause(10)
    }
  })()
  return {
    stop: async () => {
      isStopping = true
      await asking
      return longest
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
