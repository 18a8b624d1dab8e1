import type { Knex } from 'knex'
import type { CustomerRow } from '#shared/customers/model'
import type { RepairRow } from '#shared/repairs/model'
import type { NumberQuery } from '#shared/search/query'
import { customersAmong } from '../customers/customers-among'
import { jsonRows } from '../db/dialect'
import type { Hits } from '../db/search-hits'
import { type DeviceHit, devicesAmong } from '../devices/devices-among'
import { repairRowFields, repairRowJoins } from '../repairs/repair-rows'
import { type PartHit, partsAmong } from '../stock/parts-among'

/** What the text leads to; each may be missing. */
export type Finders = {
  readonly number: NumberQuery | null
  readonly words: Hits | undefined
  readonly customers: Hits | undefined
  readonly devices: Hits | undefined
  /** With the `place` of each among them. */
  readonly parts: Hits | undefined
}

export type Found = {
  readonly repairs: readonly RepairRow[]
  readonly customers: readonly CustomerRow[]
  readonly devices: readonly DeviceHit[]
  readonly parts: readonly PartHit[]
}

type Asked = {
  /** Whether repairs are looked for, also through customers and devices. */
  readonly withRepairs: boolean
  /** Rows of each kind that are given. */
  readonly most: Readonly<Record<keyof Found, number>>
}

/** Newest first, for each number, customer or device that leads to repairs. */
const perFinder = 10

const none: Hits = { sql: 'select 0 as seq, 0 as place where 1 = 0', bindings: [] }

/**
 * What any finder leads to, in one statement: customers and devices lead to themselves and to their repairs and are
 * looked up once, and one statement costs less than several at once, which wait for each other in the driver.
 */
export async function findAll(db: Knex, finders: Finders, { withRepairs, most }: Asked): Promise<Found> {
  const { number, words = none, customers = none, devices = none, parts = none } = finders
  const hits = [number ? hitsByNumber(number) : none, words, customers, devices, parts] as const
  if (hits.every(found => found === none)) return { repairs: [], customers: [], devices: [], parts: [] }
  const [numberSql, wordSql, customerSql, deviceSql, partSql] = hits.map(({ sql }) => sql)
  const [row] = await db.raw(
    `with
     number_hits as materialized (${numberSql}),
     word_hits as materialized (${wordSql}),
     customer_hits as materialized (${customerSql}),
     device_hits as materialized (${deviceSql}),
     part_hits as materialized (${partSql})
     select ${withRepairs ? `(${foundRepairs(most.repairs)})` : `'[]'`} as repairs,
       (${customersAmong('select seq from customer_hits', most.customers)}) as customers,
       (${devicesAmong('select seq from device_hits', most.devices)}) as devices,
       (${partsAmong('select seq, place from part_hits', most.parts)}) as parts`,
    hits.flatMap(({ bindings }) => bindings),
  )
  return {
    repairs: JSON.parse(row.repairs),
    customers: JSON.parse(row.customers),
    devices: JSON.parse(row.devices),
    parts: JSON.parse(row.parts),
  }
}

/** A pattern that is bound as a whole would have SQLite plan the statement again for each execution. */
function hitsByNumber({ value, ending }: NumberQuery): Hits {
  return {
    sql: `select seq from repairs where number_value = ? and number like '%' || ? order by seq desc limit ${perFinder}`,
    bindings: [value, ending],
  }
}

const isOfNumber = 'seq in (select seq from number_hits)'

/** Those of the number first, then open ones, then the newest. */
function foundRepairs(limit: number): string {
  return `with
    candidates as (
      select seq, is_open from repairs where seq in (select seq from number_hits union select seq from word_hits)
      union ${ofCustomers} union ${ofDevices}),
    picked as materialized (
      select seq from candidates order by ${isOfNumber} desc, is_open desc, seq desc limit ${limit})
    select ${jsonRows(repairRowFields, `repairs.${isOfNumber} desc, repairs.is_open desc, repairs.seq desc`)}
    from ${repairRowJoins} where repairs.seq in (select seq from picked)`
}

/**
 * Of each owner the newest, open ones and others apart, so that one with thousands costs no more than another. A cross
 * join is never turned round.
 */
const ofCustomers = `select repair.seq, repair.is_open
  from customers as owner cross join (values (0), (1)) as state cross join repairs as repair
  where owner.seq in (select seq from customer_hits)
    and repair.customer_id = owner.id and repair.is_open = state.column1
    and repair.seq >= coalesce((select seq from repairs as newer
      where newer.customer_id = owner.id and newer.is_open = state.column1
      order by seq desc limit 1 offset ${perFinder - 1}), 0)`

/** The newest of each device: an open one is never older than another. */
const ofDevices = `select repair.seq, repair.is_open from devices as owner cross join repairs as repair
  where owner.seq in (select seq from device_hits) and repair.device_id = owner.id
    and repair.seq >= coalesce((select seq from repairs as newer where newer.device_id = owner.id
      order by seq desc limit 1 offset ${perFinder - 1}), 0)`
