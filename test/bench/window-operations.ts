import type { BenchShop } from '../../src/main/cli/bench/bench-shop'
import type { Operation } from '../../src/main/cli/bench/measure'

/** A procedure with the inputs that the page calls it with, one after the other. */
export type WindowOperation = Pick<Operation, 'name' | 'goal'> & {
  readonly path: string
  readonly inputs: readonly unknown[]
}

const pages = { median: 3, p95: 6 }

/** What the page asks for; the inputs are read from the shop beforehand. */
export async function windowOperations(
  { app, client, samples }: BenchShop,
  turns: number,
): Promise<readonly WindowOperation[]> {
  const each = <T>(inputOf: (turn: number) => T) => Array.from({ length: turns }, (_, turn) => inputOf(turn))
  const cursors = await queueCursors(client)
  const type = await app.services.db.reader('device_types').where({ key: 'mobile_phone' }).first('id')
  const box = (textOf: (turn: number) => string) => ({
    path: 'search.box',
    inputs: each(turn => ({ text: textOf(turn) })),
  })
  return [
    {
      name: 'a repair by its number',
      goal: { median: 1.2 },
      path: 'repairs.byNumber',
      inputs: each(turn => ({ number: at(samples.numbers, turn) })),
    },
    {
      name: 'the queue, 50 rows, any page',
      goal: pages,
      path: 'repairs.queue',
      inputs: each(turn => ({ scope: 'all', limit: 50, cursor: at(cursors, turn) })),
    },
    {
      name: 'the box, seven digits of a phone',
      goal: pages,
      ...box(turn => at(samples.phones, turn).slice(-8, -1)),
    },
    {
      name: 'the box, seven characters of a serial',
      goal: pages,
      ...box(turn => at(samples.serials, turn).slice(2, 9)),
    },
    ...[1, 2, 3, 4, 6, 8].map(length => ({
      name: `the box, a name after ${length} keys`,
      goal: { median: 2, p95: 12 },
      ...box(turn => [...at(samples.names, turn)].slice(0, length).join('')),
    })),
    {
      name: 'a check-in, durable',
      goal: { median: 8, p95: 20 },
      path: 'repairs.checkIn',
      inputs: each(turn => checkIn(turn, type.id)),
    },
  ]
}

async function queueCursors(client: BenchShop['client']): Promise<readonly (string | undefined)[]> {
  const found: (string | undefined)[] = [undefined]
  for (let page = 0; page < 20; page += 1) {
    const { next } = await client.repairs.queue({ scope: 'all', limit: 50, cursor: found.at(-1) })
    if (next === null) break
    found.push(next)
  }
  return found
}

const run = Date.now().toString(36).toUpperCase()

function checkIn(turn: number, typeId: string) {
  const day = 86_400_000
  return {
    commandId: crypto.randomUUID(),
    customer: { kind: 'new', name: `مشتری سنجش ${turn}`, phone: '' },
    device: { kind: 'new', typeId, brand: 'Samsung', model: 'Galaxy A54', serialNo: `PAGE${run}${turn}` },
    fault: 'صفحه شکسته و لمس کار نمی‌کند',
    condition: ['screen_cracked'],
    accessories: ['charger'],
    promisedOn: new Date(Date.now() + 3 * day).toISOString().slice(0, 10),
  }
}

function at<T>(list: readonly T[], turn: number): T {
  // Lists of samples are never empty, and an undefined entry is the first page's key.
  return list[turn % list.length] as T
}
