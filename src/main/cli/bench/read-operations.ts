import { foldText } from '#shared/kernel/text'
import { workableKinds } from '#shared/repairs/status'
import { gramsOfPart } from '#shared/search/grams'
import type { BenchShop } from './bench-shop'
import type { Operation } from './measure'

const columns = `repairs.seq, repairs.id, repairs.number, repairs.kind, repairs.status_id, repairs.outcome, repairs.fault,
  repairs.promised_on, repairs.received_at, repairs.status_since, customers.id, customers.name, customers.phone, devices.id,
  devices.brand, devices.model, devices.serial_no, devices.imei, staff.name`

const joined = `from repairs join customers on customers.id = repairs.customer_id join devices on devices.id = repairs.device_id
  left join staff on staff.id = repairs.technician_id`

/** The keys of one page of work, each kind along its own index, cut before anything is joined to them. */
const pageOfWork = `select seq from (${workableKinds
  .map(
    kind => `select * from (select promised_on, seq from repairs where is_open = 1 and kind = '${kind}'
      and (promised_on, seq) > (?1, ?2) order by promised_on, seq limit 51)`,
  )
  .join(' union all ')}) order by promised_on, seq limit 51`

/** What a screen asks for, each beside the one statement that finds its rows. */
export async function readOperations(shop: BenchShop): Promise<readonly Operation[]> {
  return [await byNumber(shop), ...(await lists(shop)), ...(await box(shop))]
}

async function byNumber({ client, bare, samples }: BenchShop): Promise<Operation> {
  const find = await bare.prepare(`select ${columns}, repairs.* ${joined} where repairs.number = ?`)
  const number = (turn: number) => at(samples.numbers, turn)
  return {
    name: 'a repair by its number',
    goal: { median: 1.2 },
    call: turn => client.repairs.byNumber({ number: number(turn) }),
    raw: turn => find(number(turn)),
  }
}

const goalOfList = { median: 3, p95: 6, ratio: 15 }

async function lists({ client, bare }: BenchShop): Promise<readonly Operation[]> {
  const queue = await bare.prepare(`select ${columns} ${joined} where repairs.seq in (${pageOfWork})
    order by promised_on, repairs.seq`)
  const newest = await bare.prepare(`select ${columns} ${joined} where (received_at, repairs.seq) < (?, ?)
    order by received_at desc, repairs.seq desc limit 51`)
  const queuePages = await cursors(cursor => client.repairs.queue({ scope: 'all', limit: 50, cursor }))
  const listPages = await cursors(cursor => client.repairs.list({ limit: 50, cursor }))
  return [
    {
      name: 'the queue, 50 rows, any page',
      goal: goalOfList,
      call: turn => client.repairs.queue({ scope: 'all', limit: 50, cursor: at(queuePages, turn) }),
      raw: turn => queue(...keyOf(at(queuePages, turn), ['', 0])),
    },
    {
      name: 'the list, 50 rows, any page',
      goal: goalOfList,
      call: turn => client.repairs.list({ limit: 50, cursor: at(listPages, turn) }),
      raw: turn => newest(...keyOf(at(listPages, turn), ['9', 0])),
    },
  ]
}

type Cursor = string | undefined

/** The keys of the first twenty pages. */
async function cursors(
  ask: (cursor: Cursor) => Promise<{ readonly next: string | null }>,
): Promise<readonly Cursor[]> {
  const found: Cursor[] = [undefined]
  for (let page = 0; page < 20; page += 1) {
    const { next } = await ask(found.at(-1))
    if (next === null) break
    found.push(next)
  }
  return found
}

function keyOf(cursor: Cursor, first: readonly [string, number]): readonly [string, number] {
  // Cursors are the two parts of the key that their list is cut by.
  return cursor === undefined ? first : (JSON.parse(cursor) as [string, number])
}

/** Bare, the box is three statements: what it finds of repairs, of customers and of devices. */
async function box(shop: BenchShop): Promise<readonly Operation[]> {
  const { client, bare, samples } = shop
  const ofPhone = `select seq from customers where seq in
    (select rowid from search_phone_grams where search_phone_grams match ? order by rowid desc limit 10)`
  const ofSerial = `select seq from devices where seq in
    (select rowid from search_serial_grams where search_serial_grams match ? order by rowid desc limit 10)`
  const repairs = await bare.prepare(`select ${columns} ${joined} where repairs.seq in (
      select seq from repairs where customer_id in (select id from customers where seq in (${ofPhone}))
      union select seq from repairs where device_id in (select id from devices where seq in (${ofSerial})))
    order by repairs.is_open desc, repairs.seq desc limit 10`)
  const customers = await bare.prepare(`select id, name, phone,
    (select count(*) from repairs where customer_id = customers.id) from customers where seq in (${ofPhone})
    order by seq desc limit 5`)
  const devices = await bare.prepare(
    `select * from devices where seq in (${ofSerial}) order by seq desc limit 5`,
  )
  const rawBox = async (part: string) => {
    const grams = gramsOfPart(part)
      .map(gram => `"${gram}"`)
      .join(' ')
    await repairs(grams, grams)
    await customers(grams)
    await devices(grams)
  }
  const phone = (turn: number) => at(samples.phones, turn).slice(-8, -1)
  const serial = (turn: number) => at(samples.serials, turn).slice(2, 9)
  const goal = { median: 3, p95: 6, ratio: 4 }
  return [
    {
      name: 'the box, seven digits of a phone',
      goal,
      call: turn => client.search.box({ text: phone(turn) }),
      raw: turn => rawBox(phone(turn)),
    },
    {
      name: 'the box, seven characters of a serial',
      goal,
      call: turn => client.search.box({ text: serial(turn) }),
      raw: turn => rawBox(serial(turn)),
    },
    ...keystrokes(shop),
  ]
}

/** One operation for each length of what was typed of a name so far; the worst of them counts. */
function keystrokes({ client, samples }: BenchShop): readonly Operation[] {
  return [1, 2, 3, 4, 5, 6, 8, 10, 12].map(length => ({
    name: `the box, a name after ${length} keys`,
    goal: { median: 2, p95: 12 },
    call: turn =>
      client.search.box({ text: [...foldText(at(samples.names, turn))].slice(0, length).join('') }),
  }))
}

function at<T>(list: readonly T[], turn: number): T {
  const found = list[turn % list.length]
  if (found === undefined && list.length === 0) throw new Error('the shop is too empty to be measured')
  // An undefined entry is the first page's key.
  return found as T
}
