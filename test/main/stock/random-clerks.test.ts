import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../../src/main/cli/seed/random'
import type { StockDocument } from '../../../src/shared/stock/document'
import { refusalOf } from '../../support/refusal'
import { aStockShop, faultsOf, type Line, type StockShop } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'

type Stock = Client['stock']
type Sent = () => Promise<StockDocument>
type Act = (stock: Stock) => Sent

/** What a clerk may be told; anything else is a bug. */
const expected = [
  'STOCK_SHORT',
  'SAME_PLACE',
  'PLACE_KIND',
  'SERIALS_MISSING',
  'SERIAL_IN_STOCK',
  'SERIAL_NOT_HERE',
  'RECEIPT_USED',
  'ALREADY_REVERSED',
  'NOT_REVERSIBLE',
  'ALREADY_ARRIVED',
  'COST_UNUSUAL',
  'VALUE_TOO_LARGE',
  'NOT_FOUND',
]

/** Draws what a clerk does next, often something that cannot be. */
function createClerks(t: StockShop, random: Random, done: readonly StockDocument[]) {
  const { main, bin, bag, scrap, display, cable, board } = t
  const keeping = [main, bin, bag] as const
  const anywhere = [...keeping, ...keeping, ...keeping, scrap]
  const placeId = () => random.pick(anywhere).id
  const commandId = () => random.id(Date.parse('2026-11-22T08:00:00Z'))
  const line = (): Required<Line> & { serialNos: string[] } => {
    const part = random.pick([display, cable, board])
    const quantity = part === board && random.chance(0.7) ? 1 : 1 + random.below(4)
    const serialNos = Array.from({ length: part === board ? quantity : 0 }, () => `S${random.below(8)}`)
    if (part === board && random.chance(0.05)) serialNos.pop()
    return { partId: part.id, quantity, serialNos }
  }
  const lines = () => Array.from({ length: 1 + random.below(2) }, line)
  const bought = () => ({ ...line(), unitCost: random.below(100_000), isCostSure: random.chance(0.9) })
  const reason = 'آزمایش'
  const acts: readonly Act[] = [
    stock => {
      const input = {
        commandId: commandId(),
        placeId: placeId(),
        lines: Array.from({ length: 1 + random.below(2) }, bought),
      }
      return () => stock.receive(input)
    },
    stock => {
      const way = { fromId: placeId(), toId: placeId(), isInTwoSteps: random.chance(0.4) }
      const input = { commandId: commandId(), ...way, lines: lines() }
      return () => stock.transfer(input)
    },
    stock => {
      const { partId, quantity, serialNos } = line()
      const change = random.chance(0.5) ? quantity : -quantity
      const unitCost = random.chance(0.5) ? random.below(100_000) : null
      const input = {
        commandId: commandId(),
        partId,
        serialNos,
        placeId: placeId(),
        change,
        unitCost,
        reason,
      }
      return () => stock.adjust(input)
    },
    stock => {
      const toId = random.chance(0.9) ? scrap.id : main.id
      const input = { commandId: commandId(), fromId: random.pick(keeping).id, toId, reason, lines: lines() }
      return () => stock.scrap(input)
    },
    stock => {
      const input = { commandId: commandId(), fromId: scrap.id, reason, lines: lines() }
      return () => stock.dispose(input)
    },
    stock => {
      const sent = done.filter(({ kind }) => kind === 'dispatch')
      const dispatchId = sent.length > 0 ? random.pick(sent.slice(-6)).id : commandId()
      const input = { commandId: commandId(), dispatchId }
      return () => stock.arrive(input)
    },
    stock => {
      // The latest are those that can often be taken back.
      const documentId = done.length > 0 ? random.pick(done.slice(-12)).id : commandId()
      const input = { commandId: commandId(), documentId, reason }
      return () => stock.reverse(input)
    },
  ]
  return (client: Client): Sent => random.pick([...acts, ...acts.slice(0, 2)])(client.stock)
}

type Outcome = StockDocument | string

function outcomeOf(call: Promise<StockDocument>): Promise<Outcome> {
  return call.catch(async error => (await refusalOf(Promise.reject(error))).code)
}

test.each([1, 2, 3])(
  'H1 H2 H3 H8 H11 H12 I1 I3 hold whatever several clerks do at once (start %i)',
  async start => {
    const t = await aStockShop()
    const random = createRandom(start)
    const clerks = [t.manager, await t.as('manager'), await t.as('administrator')]
    const done: StockDocument[] = []
    const refused = new Set<string>()
    const draw = createClerks(t, random, done)
    for (let round = 0; round < 100; round += 1) {
      const sent = clerks.flatMap(clerk => {
        const send = draw(clerk)
        return random.chance(0.3) ? [send, send] : [send]
      })
      const outcomes = await Promise.all(sent.map(send => outcomeOf(send())))
      for (const [index, outcome] of outcomes.entries()) {
        const isSecond = index > 0 && sent[index] === sent[index - 1]
        // The same command again: one answer, and written once (checked by the ledger below).
        if (isSecond) expect(outcome).toEqual(outcomes[index - 1])
        else if (typeof outcome === 'string') refused.add(outcome)
        else done.push(outcome)
      }
      if (round % 25 === 24) expect(await faultsOf(t)).toEqual([])
    }
    expect(t.bugs).toEqual([])
    expect([...refused].filter(code => !expected.includes(code))).toEqual([])
    expect(refused.size).toBeGreaterThan(5)
    expect(done.length).toBeGreaterThan(100)
    await expectLedgerAlone(t, done)
  },
)

/** Every rule again, from the tables and without the program's own sums. */
async function expectLedgerAlone(t: StockShop, done: readonly StockDocument[]): Promise<void> {
  const { reader } = t.app.services.db
  const documents = await reader('stock_documents').orderBy('seq').select('id', 'number', 'kind')
  expect(documents.map(({ id }) => id).sort()).toEqual(done.map(({ id }) => id).sort())
  expect(new Set(documents.map(({ kind }) => kind)).size).toBe(8)
  // A refused document leaves no gap (rule A1).
  for (const prefix of ['R', 'M']) {
    const numbers = documents.map(({ number }) => number).filter(number => number.startsWith(prefix))
    expect(numbers.map(number => Number(number.slice(-5)))).toEqual(numbers.map((_, index) => index + 1))
  }
  const entries = await reader('stock_entries as entries')
    .join('stock_places as places', 'places.id', 'entries.place_id')
    .orderBy('entries.seq')
    .select('part_id', 'place_id', 'places.kind', 'unit_id', 'quantity', 'value')
  const balances = new Map<string, number>()
  const values = new Map<string, number>()
  for (const { part_id, place_id, unit_id, quantity, value } of entries) {
    const key = `${part_id} ${place_id}`
    const balance = (balances.get(key) ?? 0) + quantity
    expect(balance).toBeGreaterThanOrEqual(0)
    if (unit_id) expect(Math.abs(quantity)).toBe(1)
    balances.set(key, balance)
    values.set(part_id, (values.get(part_id) ?? 0) + value)
  }
  const stored = await reader('stock_balances').select('part_id', 'place_id', 'on_hand')
  expect(new Map(stored.map(row => [`${row.part_id} ${row.place_id}`, row.on_hand]))).toEqual(balances)
  const totals = await reader('stock_totals').select('part_id', 'value', 'on_hand')
  expect(new Map(totals.map(row => [row.part_id, row.value]))).toEqual(values)
  for (const { on_hand, value } of totals) if (on_hand === 0) expect(value).toBe(0)
}
