import type { Knex } from 'knex'
import type { RepairRow } from '#shared/repairs/model'
import type { NumberQuery } from '#shared/search/query'
import type { Hits } from '../db/search-hits'
import { repairRows, toRepairRow } from '../repairs/repair-rows'

/** Repairs that any of several finders leads to; each may be missing. */
export type RepairFinders = {
  readonly number: NumberQuery | null
  readonly words: Hits | undefined
  readonly customers: Hits | undefined
  readonly devices: Hits | undefined
}

/** Newest first, for each number, customer or device that leads to repairs. */
const perFinder = 20

const none = 'select null as seq where 0'

/** Repairs that any finder leads to: those of the number first, then open ones, then the newest. */
export async function findRepairRows(db: Knex, finders: RepairFinders, limit: number): Promise<RepairRow[]> {
  const { number, words, customers, devices } = finders
  if (!number && !words && !customers && !devices) return []
  const picked = db.raw(
    `with
     numbers as materialized (?),
     candidates as (
       select seq from numbers
       ${words ? 'union select seq from (?)' : ''}
       ${customers ? `union ${ofOwners('customer')}` : ''}
       ${devices ? `union ${ofOwners('device')}` : ''})
     select candidate.seq from repairs as candidate where candidate.seq in (select seq from candidates)
     order by candidate.seq in (select seq from numbers) desc, candidate.is_open desc, candidate.seq desc limit ?`,
    [
      number ? byNumber(db, number) : db.raw(none),
      ...[words, customers, devices].flatMap(hits => (hits ? [hits] : [])),
      limit,
    ],
  )
  const rows = await repairRows(db)
    .whereRaw('repairs.seq in (?)', [picked])
    .modify(found => {
      if (number) found.orderByRaw('(?) desc', [numberCondition(db, number)])
    })
    .orderByRaw('repairs.is_open desc, repairs.seq desc')
  return rows.map(toRepairRow)
}

function byNumber(db: Knex, number: NumberQuery): Hits {
  const condition = numberCondition(db, number)
  return db.raw(`select seq from repairs where ? order by seq desc limit ${perFinder}`, [condition])
}

function numberCondition(db: Knex, { value, ending }: NumberQuery): Knex.Raw {
  return db.raw('repairs.number_value = ? and repairs.number like ?', [value, `%${ending}`])
}

/** Of each owner the open ones and then the newest, so that one with thousands costs no more than another. */
function ofOwners(kind: 'customer' | 'device'): string {
  const first = `select seq from repairs where ${kind}_id = owner.id order by is_open desc, seq desc limit ${perFinder}`
  return `select repair.seq from ${kind}s as owner join repairs as repair on repair.seq in (${first})
    where owner.seq in (?)`
}
