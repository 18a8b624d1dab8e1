import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Unit } from '#shared/stock/document'
import type { PartStock } from '#shared/stock/ledger'
import type { PartUnit } from '#shared/stock/units'
import { heldFor } from './held-for'

/** A part as its ledger stands, with what the rules of a movement ask of it. */
export type KeptPart = {
  readonly id: Id
  readonly number: string
  readonly unit: PartUnit
  readonly isSerialised: boolean
  readonly isActive: boolean
  /** Rial for one unit at the last receipt. */
  readonly lastCost: number | null
  readonly stock: PartStock
}

/** The parts of these ids with their stock, by id; read it in the transaction that moves them. */
export async function findKeptParts(trx: Knex, ids: readonly Id[]): Promise<ReadonlyMap<Id, KeptPart>> {
  const rows: readonly StoredPart[] = await trx.raw(
    `select parts.id, parts.number, parts.unit, parts.is_serialised, parts.is_active, totals.last_cost,
       coalesce(totals.on_hand, 0) as on_hand, coalesce(totals.in_stores, 0) as in_stores,
       coalesce(totals.reserved, 0) as reserved, coalesce(totals.value, 0) as value,
       (select json_group_array(json_array(place_id, on_hand)) from stock_balances
        where part_id = parts.id) as by_place,
       (select json_group_array(json_array(place_id, issued)) from (
          select bags.id as place_id, sum(requests.issued) as issued
          from part_requests as requests join stock_places as bags on bags.holder_id = requests.holder_id
          where requests.part_id = parts.id and requests.issued > 0 group by bags.id)) as held_by_place
     from json_each(?) as asked
     join parts on parts.id = asked.value
     left join stock_totals as totals on totals.part_id = parts.id`,
    [JSON.stringify([...new Set(ids)])],
  )
  return new Map(rows.map(row => [row.id, toKeptPart(row)]))
}

type StoredPart = {
  readonly id: Id
  readonly number: string
  /** Written by this domain alone, so it is of its tuple. */
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly is_active: number
  readonly last_cost: number | null
  readonly on_hand: number
  readonly in_stores: number
  readonly reserved: number
  readonly value: number
  readonly by_place: string
  readonly held_by_place: string
}

function toKeptPart(row: StoredPart): KeptPart {
  return {
    id: row.id,
    number: row.number,
    unit: row.unit,
    isSerialised: row.is_serialised === 1,
    isActive: row.is_active === 1,
    lastCost: row.last_cost,
    stock: {
      onHand: row.on_hand,
      inStores: row.in_stores,
      reserved: row.reserved,
      value: row.value,
      byPlace: new Map(JSON.parse(row.by_place)),
      heldByPlace: new Map(JSON.parse(row.held_by_place)),
    },
  }
}

/** A piece of a serialised part: where it is and what it cost, in rial. */
export type KeptUnit = {
  readonly id: Id
  readonly partId: Id
  readonly serialNo: string
  readonly serialKey: string
  readonly whereabouts: Unit['whereabouts']
  readonly placeId: Id | null
  readonly cost: number
  /** The request that it was issued for, while it lies in a bag. */
  readonly heldFor?: Id | null
}

const unitColumns = `units.id, units.part_id as partId, units.serial_no as serialNo,
  units.serial_key as serialKey, units.whereabouts, units.place_id as placeId, units.cost,
  ${heldFor('units')} as heldFor`

type Serial = { readonly partId: Id; readonly serialKey: string }

export async function findUnitsBySerial(trx: Knex, serials: readonly Serial[]): Promise<readonly KeptUnit[]> {
  return trx.raw(
    `select ${unitColumns} from json_each(?) as asked
     join part_units as units on units.part_id = asked.value ->> 0 and units.serial_key = asked.value ->> 1`,
    [JSON.stringify(serials.map(({ partId, serialKey }) => [partId, serialKey]))],
  )
}

export async function findUnitsById(trx: Knex, ids: readonly Id[]): Promise<readonly KeptUnit[]> {
  return trx.raw(
    `select ${unitColumns} from json_each(?) as asked join part_units as units on units.id = asked.value`,
    [JSON.stringify(ids)],
  )
}

/** New units, and the new place and cost of those that are known. */
export async function writeUnits(trx: Knex, units: readonly KeptUnit[]): Promise<void> {
  await trx.raw(
    `insert into part_units (id, part_id, serial_no, serial_key, whereabouts, place_id, cost)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
     from json_each(?) where true order by key
     on conflict (id) do update
     set whereabouts = excluded.whereabouts, place_id = excluded.place_id, cost = excluded.cost`,
    [
      JSON.stringify(
        units.map(unit => [
          unit.id,
          unit.partId,
          unit.serialNo,
          unit.serialKey,
          unit.whereabouts,
          unit.placeId,
          unit.cost,
        ]),
      ),
    ],
  )
}

export type Balance = { readonly partId: Id; readonly placeId: Id; readonly onHand: number }

/** How much lies there now, as absolute values. */
export async function writeBalances(trx: Knex, balances: readonly Balance[]): Promise<void> {
  await trx.raw(
    `insert into stock_balances (part_id, place_id, on_hand)
     select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
     on conflict (part_id, place_id) do update set on_hand = excluded.on_hand`,
    [JSON.stringify(balances.map(({ partId, placeId, onHand }) => [partId, placeId, onHand]))],
  )
}

export type Total = {
  readonly partId: Id
  readonly stock: PartStock
  readonly lastCost: number | null
}

/** What there is of each part now, as absolute values; `today` is the first day of those that had no ledger. */
export async function writeTotals(trx: Knex, totals: readonly Total[], today: string): Promise<void> {
  await trx.raw(
    `insert into stock_totals (part_id, on_hand, in_stores, reserved, value, last_cost, first_kept_on)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ?
     from json_each(?) where true
     on conflict (part_id) do update set on_hand = excluded.on_hand, in_stores = excluded.in_stores,
       reserved = excluded.reserved, value = excluded.value, last_cost = excluded.last_cost`,
    [
      today,
      JSON.stringify(
        totals.map(({ partId, stock, lastCost }) => [
          partId,
          stock.onHand,
          stock.inStores,
          stock.reserved,
          stock.value,
          lastCost,
        ]),
      ),
    ],
  )
}
