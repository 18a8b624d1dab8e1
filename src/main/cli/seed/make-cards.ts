import { setImmediate } from 'node:timers/promises'
import { addDays, type Day } from '#shared/kernel/day'
import { dayOf } from '#shared/kernel/day-zone'
import { cardCodeOf, cardNumberOf } from '#shared/warranty/card-number'
import type { Policy } from '#shared/warranty/policy'
import type { App } from '../../app'
import { type Batch, emptyBatch, writeBatch } from './batch'
import { ensurePolicies } from './card-policies'
import { quicker } from './quicker'
import { createRandom, type Random } from './random'
import { models } from './samples'

type Asked = { readonly count: number; readonly onProgress: (done: number) => void }

type Device = { readonly serial: string; readonly brand: string; readonly model: string }

const perBatch = 10_000

/** Adds made-up warranty cards, as if they had come in files: for devices that the shop knows as long as there are some. */
export async function makeCards(app: App, { count, onProgress }: Asked): Promise<void> {
  if (count === 0) return
  const { writer, reader } = app.services.db
  const manager = await reader('staff').orderBy('created_at').first('id')
  const policies = await ensurePolicies(app, manager.id)
  const counted = await reader('warranty_cards').max({ seq: 'seq' }).first()
  const first = Number(counted?.seq ?? 0) + 1
  const random = createRandom(first)
  const { timeZone } = await app.services.shopSettings()
  const at = app.services.clock.now()
  const making = { random, at, today: dayOf(at.toISOString(), timeZone), staffId: manager.id }
  await quicker(app, async () => {
    for (let from = 0; from < count; from += perBatch) {
      const size = Math.min(perBatch, count - from)
      const known = await devicesWithoutCard(app, Math.ceil(size / 3))
      const devices = Array.from(
        { length: size },
        (_, index) => known[index] ?? newDevice(random, first + from + index),
      )
      const batch = makeBatch({ ...making, policy: random.pick(policies) }, { devices, first: first + from })
      await writer.transaction(trx => writeBatch(trx, batch))
      onProgress(from + size)
      await setImmediate()
    }
  })
}

/** The newest devices whose serial has no card. */
async function devicesWithoutCard(app: App, limit: number): Promise<readonly Device[]> {
  return app.services.db.reader.raw(
    `select serial_key as serial, brand, model from devices where serial_key is not null
       and not exists (select 1 from warranty_cards where warranty_cards.serial_key = devices.serial_key)
     order by seq desc limit ${limit}`,
  )
}

/** One serial after the other, as a factory numbers them; those of seeded devices are one character shorter. */
function newDevice(random: Random, seq: number): Device {
  const { serialStart, brand, model } = random.pick(models)
  return { serial: `${serialStart}W${seq.toString(36).toUpperCase().padStart(7, '0')}`, brand, model }
}

type Making = {
  readonly random: Random
  readonly at: Date
  readonly today: Day
  readonly staffId: string
  readonly policy: Policy
}

type Asking = { readonly devices: readonly Device[]; readonly first: number }

function makeBatch(making: Making, { devices, first }: Asking): Batch {
  const { random, at, policy, staffId } = making
  const batch = emptyBatch()
  const batchId = random.id(at.getTime())
  for (const [index, device] of devices.entries()) {
    // Ids that grow, as those of rows do that are made one after the other.
    const id = random.id(at.getTime() - devices.length + index)
    addCard(making, batch, { id, batchId, device, number: numberOf(first + index) })
  }
  const row = [batchId, 'import', policy.id, policy.current.id, devices.length]
  const numbers = [numberOf(first), numberOf(first + devices.length - 1)]
  batch.warranty_batches.push([...row, ...numbers, 'cards.xlsx', '', '', at.toISOString(), staffId])
  return batch
}

type Adding = {
  readonly id: string
  readonly batchId: string
  readonly device: Device
  readonly number: string
}

function addCard(making: Making, batch: Batch, { id, batchId, device, number }: Adding): void {
  const { random, at, today, policy, staffId } = making
  const activatedOn = random.chance(0.75) ? addDays(today, -random.below(1000)) : null
  const soldOn = activatedOn && addDays(activatedOn, -random.below(20))
  const producedOn = addDays(soldOn ?? today, -30 - random.below(200))
  const initial = activatedOn ? 'active' : 'issued'
  const event = eventOf(random)
  const reason = event ? 'گزارش نمایندگی' : ''
  batch.warranty_cards.push([
    ...[id, number, cardCodeOf(number), batchId, policy.id, policy.current.id],
    ...[device.serial, device.serial, device.brand, device.model, event ?? initial, today, reason],
    ...[
      producedOn,
      soldOn,
      activatedOn,
      activatedOn,
      '',
      '',
      at.toISOString(),
      1 + Number(event !== undefined),
    ],
  ])
  if (!event) return
  const facts = JSON.stringify({ from: { status: initial, on: today, reason: '' } })
  const eventId = random.id(at.getTime())
  batch.warranty_card_events.push([eventId, id, event, today, facts, reason, at.toISOString(), staffId])
}

/** What happened to a card after it came: nothing to nearly all of them. */
function eventOf(random: Random): 'blocked' | 'stolen' | 'voided' | undefined {
  if (!random.chance(0.02)) return undefined
  return random.pick(['blocked', 'stolen', 'voided'])
}

const alphabetSize = 23
const randomLength = 9
const tries = 37

/** A number for each place, never twice the same: the factor has no divisor in common with the size of the alphabet. */
function numberOf(place: number): string {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    let rest = (place * tries + attempt) * 7919
    const digits = Array.from({ length: randomLength }, () => {
      const digit = rest % alphabetSize
      rest = Math.floor(rest / alphabetSize)
      return digit
    })
    const number = cardNumberOf(Uint8Array.from(digits))
    if (number !== undefined) return number
  }
  throw new RangeError(`no number for card ${place}`)
}
