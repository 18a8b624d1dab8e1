import { setImmediate } from 'node:timers/promises'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import type { App } from '../../app'
import { type Batch, emptyBatch, writeBatch } from './batch'
import { type Counters, readCounters } from './counters'
import { createMadeStock, type MadeDocument, type MadeStock } from './made-stock'
import { type MadePart, makeParts } from './make-parts'
import { type MadePlaces, makePlaces } from './make-places'
import { quicker } from './quicker'
import { createRandom, type Random } from './random'

type Asked = {
  readonly parts: number
  readonly entries: number
  readonly onProgress: (done: number) => void
}

/** A repair that parts are used on or reserved for. */
type SeedRepair = { readonly id: Id }

type Making = {
  readonly random: Random
  readonly counters: Counters
  readonly stock: MadeStock
  readonly places: MadePlaces
  readonly parts: readonly MadePart[]
  readonly staffId: Id
  /** Repairs that were made ready, and those that are still worked on. */
  readonly done: readonly SeedRepair[]
  readonly open: readonly SeedRepair[]
  batch: Batch
  at: string
  on: string
}

const perReceipt = 100
const mostReserved = 500
const days = 1000
const dayLength = 86_400_000

/**
 * Adds made-up parts and their ledger of about so many entries, oldest first: receipts of 100 lines, parts issued and used
 * on repairs, transfers between bins, and some that are reserved for open repairs.
 */
export async function makeStock(app: App, { parts: count, entries, onProgress }: Asked): Promise<void> {
  if (count === 0) return
  const { writer, reader } = app.services.db
  const { timeZone, ...settings } = await app.services.shopSettings()
  const manager = await reader('staff').orderBy('created_at').first('id')
  const last = await reader('parts').max({ seq: 'seq' }).first()
  const random = createRandom(Number(last?.seq ?? 0) + 1)
  const now = app.services.clock.now().getTime()
  const stock = createMadeStock()
  const start = new Date(now - days * dayLength).toISOString()
  await quicker(app, () =>
    writer.transaction(async trx => {
      const counters = await readCounters(trx, { timeZone, ...settings })
      const batch = emptyBatch()
      const places = await makePlaces(trx, batch, { random, at: start })
      const asked = { random, count, firstSeq: Number(last?.seq ?? 0) + 1, homes: places.bins, at: start }
      const parts = makeParts(batch, asked)
      await writeBatch(trx, batch)
      const making: Making = {
        ...{ random, counters, stock, places, parts, staffId: manager.id, batch: emptyBatch() },
        ...{ at: start, on: dayOf(start, timeZone) },
        done: await trx('repairs').where({ is_open: 0 }).orderBy('seq', 'desc').limit(20_000).select('id'),
        open: await trx('repairs').where({ kind: 'repairing' }).orderBy('seq').limit(2000).select('id'),
      }
      for (let day = 1; day <= days; day += 1) {
        making.at = new Date(now - (days - day) * dayLength).toISOString()
        making.on = dayOf(making.at, timeZone)
        if (day === 1) receiveAll(making)
        workUntil(making, Math.ceil((entries * day) / days))
        await writeBatch(trx, making.batch)
        making.batch = emptyBatch()
        onProgress(stock.entries())
        await setImmediate()
      }
      reserveForOpen(making)
      stock.writeSums(making.batch)
      await writeBatch(trx, making.batch)
      await counters.save()
    }),
  )
}

function receiveAll(making: Making): void {
  const { parts } = making
  for (let from = 0; from < parts.length; from += perReceipt) {
    receive(making, parts.slice(from, from + perReceipt))
  }
}

/** Until the ledger has so many entries; what runs short comes with the next receipt. */
function workUntil(making: Making, entries: number): void {
  const { stock, random, parts } = making
  const short = new Set<MadePart>()
  while (stock.entries() < entries) {
    const part = popular(making)
    if (stock.available(part) <= 1) short.add(part)
    else if (making.done.length > 0 && random.chance(0.85)) use(making, part)
    else transfer(making, part)
    if (short.size < Math.min(perReceipt, parts.length)) continue
    receive(making, [...short])
    short.clear()
  }
  if (short.size > 0) receive(making, [...short])
}

/** A few parts are used all the time, most hardly ever. */
function popular({ random, parts }: Making): MadePart {
  const place = Math.floor(parts.length * random.next() ** 3)
  return parts[place] ?? random.pick(parts)
}

function document(
  making: Making,
  {
    kind,
    day = making.on,
  }: { readonly kind: 'receipt' | 'transfer' | 'issue' | 'use'; readonly day?: string },
): MadeDocument {
  const { random, counters, batch, at, on, staffId } = making
  const id = random.id(Date.parse(at))
  const { number } = counters.nextNumber(kind === 'receipt' ? 'goodsReceipt' : 'stockMove', day)
  batch.stock_documents.push([id, number, kind, '', '', null, null, null, at, on, staffId])
  return { id, at, on, staffId, line: 1 }
}

function receive(making: Making, parts: readonly MadePart[]): void {
  const receipt = document(making, { kind: 'receipt' })
  for (const [index, part] of parts.entries()) {
    const quantity = 5 + making.random.below(30)
    const value = part.cost * quantity
    const movement = { act: 'receive', to: part.home, quantity, value } as const
    making.stock.move(making.batch, part, movement, { ...receipt, line: index + 1 })
  }
}

function transfer(making: Making, part: MadePart): void {
  const to = making.random.pick(making.places.bins)
  if (to.id === part.home.id) return
  const there = document(making, { kind: 'transfer' })
  making.stock.move(making.batch, part, { act: 'move', from: part.home, to, quantity: 1 }, there)
  const back = document(making, { kind: 'transfer' })
  making.stock.move(making.batch, part, { act: 'move', from: to, to: part.home, quantity: 1 }, back)
}

/** One part for a repair that was made ready long ago: asked for, issued and used, and charged with nothing. */
function use(making: Making, part: MadePart): void {
  const { random, batch, stock, at, staffId, places } = making
  const repair = random.pick(making.done)
  const bag = random.pick(places.bags)
  const requestId = random.id(Date.parse(at))
  const quantity = 1
  batch.part_requests.push([
    ...[requestId, repair.id, part.id, quantity, 0, 0, 0, quantity, 0, bag.holderId, '', at, staffId],
  ])
  batch.stock_reservations.push([requestId, part.id, 'reserve', quantity, at, staffId])
  batch.stock_reservations.push([requestId, part.id, 'issue', -quantity, at, staffId])
  stock.reserve(part, quantity)
  const out = { act: 'issue', from: part.home, to: bag.place, quantity } as const
  stock.move(batch, part, out, { ...document(making, { kind: 'issue' }), requestId })
  const used = document(making, { kind: 'use' })
  const cost = stock.move(batch, part, { act: 'use', from: bag.place, quantity }, { ...used, requestId })
  const chargeId = random.id(Date.parse(at))
  batch.repair_charges.push([
    ...[chargeId, repair.id, 'part', part.name, quantity, 0, 0, 0, 0, null, '', at, staffId],
  ])
  const facts = JSON.stringify({ item: part.name, kind: 'part', amount: 0 })
  batch.repair_history.push([
    ...[
      random.id(Date.parse(at)),
      repair.id,
      at,
      staffId,
      'charged',
      null,
      null,
      null,
      null,
      null,
      '',
      facts,
    ],
  ])
  const useId = random.id(Date.parse(at))
  batch.part_uses.push([useId, requestId, repair.id, part.id, used.id, chargeId, quantity, cost, at, staffId])
}

function reserveForOpen(making: Making): void {
  const { random, batch, stock, at, staffId } = making
  const repairs = making.open.slice(0, mostReserved)
  for (const repair of repairs) {
    const part = popular(making)
    if (stock.available(part) < 1) continue
    const requestId = random.id(Date.parse(at))
    stock.reserve(part, 1)
    batch.part_requests.push([requestId, repair.id, part.id, 1, 0, 1, 0, 0, 0, null, '', at, staffId])
    batch.stock_reservations.push([requestId, part.id, 'reserve', 1, at, staffId])
  }
}
