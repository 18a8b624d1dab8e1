import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, readCount, readOptions } from '../command'
import { dataFolderOf } from '../data-option'
import { type BenchShop, fillUp, openBenchShop } from './bench-shop'
import { busyOperation } from './busy-operation'
import { checkInOperation } from './check-in-operation'
import { type ImportFigures, measureImport, toldImport } from './import-operation'
import { judged, type Measured, measure } from './measure'
import { measurePlan } from './plan-operation'
import { readOperations } from './read-operations'
import { hasParts, receiptOperation, stockReadOperations } from './stock-operations'
import { hasCards, verdictOperation } from './verdict-operation'

export const bench: Command = {
  usage:
    'bench [--repairs N] [--cards N] [--parts N [--entries N]] [--data FOLDER] [--times N] [--window] [--json]   measures what people wait for, beside bare SQLite; with --cards also an import of so many',
  run: async (args, { print, note }) => {
    const options = readOptions(args, {
      repairs: { type: 'string' },
      cards: { type: 'string' },
      parts: { type: 'string' },
      entries: { type: 'string' },
      data: { type: 'string' },
      times: { type: 'string' },
      json: { type: 'boolean' },
    })
    const repairs = readCount('repairs', options.repairs, { least: 50, otherwise: 20_000 })
    const times = readCount('times', options.times, { least: 10, otherwise: 200 })
    const cards = readCount('cards', options.cards, { least: 0, otherwise: 0 })
    const parts = readCount('parts', options.parts, { least: 0, otherwise: 0 })
    const entries = readCount('entries', options.entries, { least: 0, otherwise: parts * 20 })
    const data = dataFolderOf(options.data ?? join(tmpdir(), `peygir-bench-${repairs}`))
    await fillUp(data, { repairs, parts, entries, note })
    const measured = await benchFolder(data, { times, tell: result => note(told(result)) })
    const imported = cards > 0 ? await benchImport(data, cards) : null
    if (imported) note(toldImport(imported))
    if (options.json) print(JSON.stringify({ data, repairs, measured, imported }))
    else
      print(
        `${measured.filter(({ isWithin }) => isWithin).length} of ${measured.length} are within their goals`,
      )
    return 0
  },
}

type Asked = { readonly times: number; readonly tell: (result: Measured) => void }

/** Measures every operation on the folder's data, telling each result as it comes. */
export async function benchFolder(data: string, { times, tell }: Asked): Promise<readonly Measured[]> {
  const shop = await openBenchShop(data)
  const results: Measured[] = []
  const add = (result: Measured): void => {
    tell(result)
    results.push(result)
  }
  try {
    add(coldStart(shop.coldStart))
    for (const operation of await readOperations(shop)) add(await measure(operation, times))
    if (await hasCards(shop)) add(await measure(await verdictOperation(shop), times))
    if (await hasParts(shop)) for (const result of await measureStock(shop, { data, times })) add(result)
    const busy = busyOperation(shop)
    add(await measure(busy.operation, times).finally(busy.stop))
    const checkIn = await checkInOperation(shop, data)
    add(await measure(checkIn.operation, times).finally(checkIn.close))
    return results
  } finally {
    await shop.close()
  }
}

async function measureStock(
  shop: BenchShop,
  { data, times }: { readonly data: string; readonly times: number },
): Promise<readonly Measured[]> {
  const results: Measured[] = []
  for (const operation of await stockReadOperations(shop)) results.push(await measure(operation, times))
  results.push(await measurePlan(shop))
  const receipt = await receiptOperation(shop, data)
  results.push(await measure(receipt.operation, times).finally(receipt.close))
  return results
}

/** Adds so many cards to the folder, as a shop that imports its warranty cards waits for it. */
export async function benchImport(data: string, cards: number): Promise<ImportFigures> {
  const shop = await openBenchShop(data)
  return measureImport(shop, cards).finally(shop.close)
}

function coldStart(milliseconds: number): Measured {
  const figures = {
    median: Math.round(milliseconds),
    p95: Math.round(milliseconds),
    max: Math.round(milliseconds),
  }
  return judged({ name: 'from a closed folder to the queue', times: 1, app: figures, raw: null, goal: {} })
}

function told({ name, app, raw, ratio, goal, isWithin }: Measured): string {
  const bare = raw ? `, bare ${raw.median} / ${raw.p95}, ratio ${ratio}` : ''
  const goals = Object.entries(goal).map(([figure, value]) => `${figure} ${value}`)
  return `${isWithin ? 'ok   ' : 'OVER '} ${name}: ${app.median} / ${app.p95} / ${app.max} ms${bare} (goal: ${goals.join(', ') || 'none'})`
}
