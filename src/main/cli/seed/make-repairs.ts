import { setImmediate } from 'node:timers/promises'
import type { Day } from '#shared/kernel/day'
import { dayOf } from '#shared/kernel/day-zone'
import type { App } from '../../app'
import { emptyBatch, writeBatch } from './batch'
import { readCounters } from './counters'
import { type MadeCustomer, type MadeDevice, type Making, makeCustomer, makeDevice } from './make-owner'
import { makeRepair } from './make-repair'
import { quicker } from './quicker'
import { createRandom, type Random } from './random'
import { readSeedShop } from './seed-shop'

type Asked = { readonly count: number; readonly onProgress: (done: number) => void }

/** Devices that were handed back long enough ago to come again. */
type Known = { readonly device: MadeDevice; readonly freeAt: number }

const perTransaction = 10_000
const perBatch = 1000
const perPause = 20
const mostOpen = 2000
const dayLength = 86_400_000

/** Opening hours of the made-up shop, in parts of a day of UTC: nine to eight in Tehran. */
const opens = 5.5 / 24
const openPart = 11 / 24

/** Adds made-up repairs, oldest first and the last ones today, with their customers, devices, accounts and search rows. */
export async function makeRepairs(app: App, { count, onProgress }: Asked): Promise<void> {
  const shop = await readSeedShop(app)
  const { writer, reader } = app.services.db
  const counted = await reader('repairs').count({ repairs: '*' }).first()
  const random = createRandom(Number(counted?.repairs ?? 0) + 1)
  const now = app.services.clock.now().getTime()
  const plan = createPlan(random, { count, now, timeZone: shop.settings.timeZone })
  const names: Making['names'] = new Map()
  await quicker(app, async () => {
    for (let from = 0; from < count; from += perTransaction) {
      const until = Math.min(from + perTransaction, count)
      await writer.transaction(async trx => {
        const counters = await readCounters(trx, shop.settings)
        let written = Promise.resolve()
        for (let start = from; start < until; start += perBatch) {
          const making = { shop, random, counters, batch: emptyBatch(), names }
          for (let index = start; index < Math.min(start + perBatch, until); index += 1) {
            plan.make(making, index)
            // The rows before are written meanwhile, on another core.
            if (index % perPause === 0) await setImmediate()
          }
          await written
          written = writeBatch(trx, making.batch)
        }
        await written
        await counters.save()
      })
      onProgress(until)
    }
  })
}

type Planned = { readonly count: number; readonly now: number; readonly timeZone: string }

/** Decides for each repair when it came, of whom, and whether it is still there. */
function createPlan(random: Random, { count, now, timeZone }: Planned) {
  const days = Math.min(3000, Math.max(30, Math.round(count / 300)))
  const open = Math.min(mostOpen, Math.ceil(count * 0.4))
  const customers: MadeCustomer[] = []
  const known: Known[] = []
  const wordsOf = new Map<string, string>()
  const dayAt = createDays(timeZone)
  const make = (making: Making, index: number): void => {
    const receivedAt = intakeOf((index + random.next()) / count, { days, now })
    const isOpen = random.chance(openShare((count - index) / open))
    const device = returningDevice(receivedAt) ?? newDevice(making, receivedAt)
    const freeAt = makeRepair(making, { device, isOpen, receivedAt, now, dayAt, wordsOf })
    if (freeAt !== null) remember(known, { device, freeAt }, random)
  }
  const returningDevice = (at: number): MadeDevice | undefined => {
    if (!random.chance(0.2) || known.length === 0) return undefined
    const place = random.below(known.length)
    const found = known[place]
    if (!found || found.freeAt >= at) return undefined
    known[place] = known.at(-1) ?? found
    known.pop()
    return found.device
  }
  const newDevice = (making: Making, at: number): MadeDevice => {
    const isKnownCustomer = customers.length > 0 && random.chance(0.5)
    const owner = isKnownCustomer ? random.pick(customers) : makeCustomer(making, at)
    if (!isKnownCustomer) remember(customers, owner, random)
    return makeDevice(making, owner, at)
  }
  return { make }
}

/** How likely a device is still there, by its place among the newest: those of the last days all are, older ones few. */
function openShare(place: number): number {
  if (place <= 0.6) return 1
  return place <= 1.4 ? 0.5 : 0
}

const mostRemembered = 20_000

function remember<T>(list: T[], one: T, random: Random): void {
  if (list.length < mostRemembered) list.push(one)
  else list[random.below(mostRemembered)] = one
}

/** The moment of intake for a part of the whole time, within opening hours and not after now. */
function intakeOf(part: number, { days, now }: { readonly days: number; readonly now: number }): number {
  const day = part * days
  const midnight = Math.floor(now / dayLength) * dayLength - (days - 1 - Math.floor(day)) * dayLength
  const isToday = Math.floor(day) >= days - 1
  const begin = midnight + opens * dayLength
  const end = isToday ? Math.max(now, begin - dayLength + 1) : begin + openPart * dayLength
  const from = Math.min(begin, end - 1)
  return Math.floor(from + (end - from) * (day % 1))
}

/** Days by the quarter of an hour, since asking the calendar of a time zone takes long. */
function createDays(timeZone: string): (milliseconds: number) => Day {
  const known = new Map<number, Day>()
  return milliseconds => {
    const quarter = Math.floor(milliseconds / 900_000)
    const day = known.get(quarter) ?? dayOf(new Date(milliseconds).toISOString(), timeZone)
    known.set(quarter, day)
    return day
  }
}
