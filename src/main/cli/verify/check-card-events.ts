import type { Knex } from 'knex'
import type { CardEvent, CardStatus } from '#shared/warranty/card'
import { jsonRows } from '../../db/dialect'
import type { Check } from './check'

/** Where a card stands and what happened to it say the same. */
export const cardEventCheck: Check = {
  name: 'histories of warranty cards',
  run: async db => {
    const faults = (await untouchedFaults(db)).map(({ number, status }) => neverReached(number, status))
    let checked = 0
    for await (const card of touchedCards(db)) {
      checked += 1
      faults.push(...historyFaults(card))
    }
    return { checked, faults }
  },
}

type Entry = {
  readonly event: CardEvent
  readonly from: CardStatus | null
  /** The device that the card was bound to, or that it was freed from. */
  readonly device: string | null
  readonly freed: string | null
}

type Touched = {
  readonly number: string
  readonly status: CardStatus
  readonly deviceId: string | null
  readonly activatedOn: string | null
  readonly events: readonly Entry[]
}

/** A card without a history of its own waits for activation, or was brought as active by its batch. */
function untouchedFaults(db: Knex): Promise<readonly { readonly number: string; readonly status: string }[]> {
  return db.raw(
    `select number, status from warranty_cards as cards
     where (status not in ('issued', 'active') or (status = 'active' and activated_on is null))
       and not exists (select 1 from warranty_card_events where card_id = cards.id)`,
  )
}

const perRead = 5000

const entries = jsonRows(
  {
    event: 'event',
    from: `facts ->> '$.from.status'`,
    device: `facts ->> '$.deviceId'`,
    freed: `facts ->> '$.before.deviceId'`,
  },
  'seq',
)

const selectTouched = `select cards.id, cards.number, cards.status, cards.device_id as deviceId,
    cards.activated_on as activatedOn,
    (select ${entries} from warranty_card_events where card_id = cards.id) as events
  from (select distinct card_id from warranty_card_events where card_id > ? order by card_id limit ${perRead}) as touched
  join warranty_cards as cards on cards.id = touched.card_id order by cards.id`

type Row = Omit<Touched, 'events'> & { readonly id: string; readonly events: string }

/** Every card that has events, with all of them in their order. */
async function* touchedCards(db: Knex): AsyncGenerator<Touched> {
  for (let after = ''; ; ) {
    const rows: readonly Row[] = await db.raw(selectTouched, [after])
    for (const { id, events, ...card } of rows) {
      yield { ...card, events: JSON.parse(events) }
      after = id
    }
    if (rows.length === 0) return
  }
}

function historyFaults(card: Touched): readonly string[] {
  return [...statusFaults(card), ...deviceFaults(card)]
}

function statusFaults({ number, status, activatedOn, events }: Touched): readonly string[] {
  const faults: string[] = []
  let reached: CardStatus | null = null
  let blockedFrom: CardStatus | null = null
  for (const { event, from } of events) {
    if (from === null) continue
    const isGap: boolean = reached === null ? from !== 'issued' && from !== 'active' : from !== reached
    if (isGap) faults.push(`card ${number} has a gap in its history`)
    if (event === 'blocked') blockedFrom = from
    reached = event === 'unblocked' ? blockedFrom : reachedBy(event)
  }
  // Without an event of its own a card has the status that it came with.
  const isReached =
    reached === null
      ? status === 'issued' || (status === 'active' && activatedOn !== null)
      : reached === status
  return isReached ? faults : [...faults, neverReached(number, status)]
}

/** A card is bound to one device, and freed from it only where its serial was corrected (rule D10). */
function deviceFaults({ number, deviceId, events }: Touched): readonly string[] {
  const faults: string[] = []
  let bound: string | null = null
  for (const { device, freed } of events) {
    if (device !== null && bound !== null) faults.push(`card ${number} was bound to two devices`)
    if (device !== null) bound = device
    if (freed !== null) bound = null
  }
  return bound === deviceId ? faults : [...faults, `card ${number} has another device than it was bound to`]
}

function neverReached(number: string, status: string): string {
  return `card ${number} is ${status}, which its history does not say`
}

function reachedBy(event: CardEvent): CardStatus | null {
  switch (event) {
    case 'activated':
      return 'active'
    case 'voided':
    case 'stolen':
    case 'blocked':
    case 'replaced':
      return event
    default:
      return null
  }
}
