import { luhnDigit } from '#shared/kernel/imei'
import { sortKey } from '#shared/kernel/sort-key'
import { namePartsText, phonesText, serialsText, wordsText } from '../search-texts'
import type { Batch } from './batch'
import type { Counters } from './counters'
import type { Random } from './random'
import { colors, firstNames, lastNames, mobilePrefixes, models, type SampleModel } from './samples'
import type { SeedShop } from './seed-shop'

export type MadeCustomer = { readonly id: string; readonly name: string }

export type MadeDevice = { readonly id: string; readonly sample: SampleModel; readonly owner: MadeCustomer }

/** What every made-up row is made with. */
export type Making = {
  readonly shop: SeedShop
  readonly random: Random
  readonly counters: Counters
  readonly batch: Batch
  /** What names turn into; there are far fewer names than people. */
  readonly names: Map<string, { readonly key: string; readonly words: string; readonly parts: string }>
}

/** A new customer with a name and usually a mobile number. */
export function makeCustomer(making: Making, at: number): MadeCustomer {
  const { random, counters, batch, shop } = making
  const seq = counters.nextSeq('customers')
  const customer = { id: random.id(at), name: `${random.pick(firstNames)} ${random.pick(lastNames)}` }
  const phone = random.chance(0.97) ? mobile(random) : null
  const second = phone && random.chance(0.1) ? mobile(random) : null
  const { key, words, parts } = nameFacts(making, customer.name)
  const by = random.pick(shop.counter).id
  const created = new Date(at).toISOString()
  batch.customers.push([
    seq,
    customer.id,
    customer.name,
    key,
    phone,
    second,
    '',
    '',
    '',
    null,
    created,
    by,
    1,
  ])
  batch.search_customer_words.push([seq, words])
  batch.search_customer_grams.push([seq, parts])
  batch.search_phone_grams.push([seq, phonesText([phone, second])])
  return customer
}

/** A new device of a customer; a few cannot be known again, as in life. */
export function makeDevice(making: Making, owner: MadeCustomer, at: number): MadeDevice {
  const { random, counters, batch, shop } = making
  const seq = counters.nextSeq('devices')
  const id = random.id(at)
  const sample = random.pick(models)
  const typeId = (shop.typeOf.get(sample.typeKey) ?? shop.typeOf.get('other'))?.id
  if (!typeId) throw new Error('the shop has no types of devices')
  const isKnown = random.chance(0.97)
  const serial = isKnown && (!sample.tac || random.chance(0.6)) ? serialOf(sample, seq) : null
  const imei = isKnown && sample.tac ? imeiOf(sample.tac, seq) : null
  const identity = isKnown ? ['known', ''] : ['unreadable', 'برچسب پشت دستگاه پاک شده است']
  const described = [sample.brand, sample.model, serial, serial, imei, '']
  const created = new Date(at).toISOString()
  const rest = [...identity, random.pick(colors), '', owner.id, created, 1]
  batch.devices.push([seq, id, typeId, ...described, ...rest])
  if (serial || imei) batch.search_serial_grams.push([seq, serialsText(serial, imei)])
  return { id, sample, owner }
}

function nameFacts({ names }: Making, name: string) {
  const known = names.get(name)
  if (known) return known
  const facts = { key: sortKey(name), words: wordsText(name), parts: namePartsText(name) }
  names.set(name, facts)
  return facts
}

function mobile(random: Random): string {
  return `+98${random.pick(mobilePrefixes)}${String(random.below(10_000_000)).padStart(7, '0')}`
}

const million = 1_000_000

/** Never twice the same, and not in the order of the devices: the factor has no divisor in common with a million. */
function imeiOf(tac: string, seq: number): string {
  const block = String(Number(tac) + Math.floor(seq / million))
  const body = `${block}${String((seq * 611_953) % million).padStart(6, '0')}`
  return `${body}${luhnDigit(body)}`
}

function serialOf({ serialStart }: SampleModel, seq: number): string {
  const scattered = (seq * 48_271) % 1_073_741_789
  return `${serialStart}${scattered.toString(36).toUpperCase().padStart(7, '0')}`
}
