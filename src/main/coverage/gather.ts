import type { Knex } from 'knex'
import { heldUnder } from '#shared/coverage/held'
import type { CoverageCheck } from '#shared/coverage/model'
import { addDays, type Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { VerdictInputs } from '#shared/warranty/verdict-model'
import { refuse } from '../kernel/refuse'
import { type CardFor, findCardFor } from '../warranty/card-for'
import { type DevicePast, findPastByKeys, findPastOf } from './past-repository'

/** A device in somebody's hand, and what was said about it. */
export type Brought = {
  /** The shop's day on which it was received. */
  readonly receivedOn: Day
  readonly customerId: Id | null
  /** Of a device that the shop knows. */
  readonly deviceId: Id | undefined
  /** As seen on the device; what the shop knows of it already counts first. */
  readonly seen: VerdictInputs['device']
  /** As printed or scanned; empty where the card is looked for by the device. */
  readonly cardNumber: string
  readonly exclusions: VerdictInputs['exclusions']
}

export type Gathered = {
  readonly inputs: VerdictInputs
  readonly found: CardFor | undefined
  /** The device as the shop knows it. */
  readonly deviceId: Id | undefined
}

/** A part whose own warranty ended longer ago than this is no news to anybody. */
const fittedForDays = 366

/**
 * Everything that the verdict on a device depends on, in two statements (rules D1–D11). Refused with NOT_FOUND for an
 * unknown device, CARD_UNKNOWN, and CARD_OF_ANOTHER_DEVICE where the number's card belongs to another device.
 */
export async function gather(db: Knex, timeZone: string, brought: Brought): Promise<Gathered> {
  const { past, found } = await findFacts(db, brought)
  const device = deviceOf(brought, past, found)
  const inputs: VerdictInputs = {
    receivedOn: brought.receivedOn,
    customerId: brought.customerId,
    device,
    card: found?.facts ?? null,
    policy: found?.policy ?? null,
    held: found ? heldUnder(found.facts.id, past?.visits ?? [], timeZone) : [],
    exclusions: brought.exclusions,
    fitted: [...(past?.fitted ?? [])],
  }
  return { inputs, found, deviceId: past?.id }
}

type Facts = { readonly past: DevicePast | undefined; readonly found: CardFor | undefined }

/** A card alone leads to its device; otherwise the device leads to its card. */
async function findFacts(db: Knex, brought: Brought): Promise<Facts> {
  const asked = { endedFrom: addDays(brought.receivedOn, -fittedForDays) }
  const { deviceId, seen, cardNumber } = brought
  const seenKeys = keysOf(seen)
  if (deviceId === undefined && seenKeys.length === 0 && cardNumber !== '') {
    const found = (await findCardFor(db, { number: cardNumber, serialKeys: [] })) ?? unknownCard()
    const key = found.facts.serialKey
    const past = found.deviceId
      ? await findPastOf(db, found.deviceId, asked)
      : await findPastByKeys(db, key ? [key] : [], asked)
    return { past, found }
  }
  const past =
    deviceId === undefined
      ? await findPastByKeys(db, seenKeys, asked)
      : ((await findPastOf(db, deviceId, asked)) ?? refuse('NOT_FOUND', { field: 'deviceId' }))
  const keys = [...new Set([...(past ? keysOf(past.device) : []), ...seenKeys])]
  const found = await findCardFor(db, {
    serialKeys: keys,
    ...(past && { deviceId: past.id }),
    ...(cardNumber && { number: cardNumber }),
  })
  if (cardNumber !== '') requireOwnCard(found, past)
  return { past, found }
}

function requireOwnCard(found: CardFor | undefined, past: DevicePast | undefined): void {
  const { facts, deviceId } = found ?? unknownCard()
  if (deviceId !== null && deviceId !== past?.id) {
    refuse('CARD_OF_ANOTHER_DEVICE', { field: 'cardNumber', values: { number: facts.number } })
  }
}

function unknownCard(): never {
  return refuse('CARD_UNKNOWN', { field: 'cardNumber' })
}

/** Where nothing is said of the device yet, it is taken for the one that the card names. */
function deviceOf(
  { seen }: Brought,
  past: DevicePast | undefined,
  found: CardFor | undefined,
): VerdictInputs['device'] {
  const known = past?.device
  const serialKey = known?.serialKey ?? seen.serialKey
  const imei = known?.imei ?? seen.imei
  if (serialKey || imei) return { identity: 'known', serialKey, imei }
  if (!known && seen.identity === 'known' && found) {
    return { identity: 'known', serialKey: found.facts.serialKey, imei: null }
  }
  return known ?? seen
}

function keysOf({ serialKey, imei }: Pick<VerdictInputs['device'], 'serialKey' | 'imei'>): readonly string[] {
  return [serialKey, imei].flatMap(key => (key ? [key] : []))
}

/** The card of a verdict as a screen shows it. */
export function cardShown(
  { card, policy }: Pick<VerdictInputs, 'card' | 'policy'>,
  manufacturerName: string | null,
): CoverageCheck['card'] {
  return (
    card &&
    policy && {
      id: card.id,
      number: card.number,
      policyName: policy.name,
      policyVersion: policy.version,
      manufacturerName,
    }
  )
}
