import type { z } from 'zod'
import type { RepairRow } from '#shared/repairs/model'
import type { searchContract } from '#shared/search/contract'
import { nextStep } from '#shared/search/next-step'
import { readQuery, type SearchQuery } from '#shared/search/query'
import { findCustomers } from '../customers/find-customers'
import { customerHits, deviceHits, hitsByWords } from '../db/search-hits'
import { findDevices } from '../devices/find-devices'
import { type Context, may } from '../kernel/context'
import { shownTo } from '../repairs/shown-to'
import { findRepairRows, type RepairFinders } from './repository'

type Answer = z.infer<NonNullable<(typeof searchContract.box)['~orpc']['outputSchema']>>

const limit = 20

/**
 * The box: whatever the text may be a part of, each kind in one statement, all at once. A role sees only kinds that
 * it may view, and nothing is found through a kind that it may not.
 */
export async function searchBox(context: Context, text: string): Promise<Answer> {
  const query = readQuery(text, context.shop.country)
  const db = context.db.reader
  const [repairs, customers, devices] = await Promise.all([
    may(context, 'repairs.view') ? findRepairRows(db, findersFor(context, query), limit) : [],
    may(context, 'customers.view') ? findCustomers(db, query) : [],
    may(context, 'devices.view') ? findDevices(db, query) : [],
  ])
  return { repairs: repairs.map(repair => withNext(context, repair)), customers, devices }
}

function findersFor(context: Context, query: SearchQuery): RepairFinders {
  const db = context.db.reader
  return {
    number: query.number,
    words: query.words.length === 0 ? undefined : hitsByWords(db, 'search_repair_words', query.words, limit),
    customers: may(context, 'customers.view') ? customerHits(db, query, limit) : undefined,
    devices: may(context, 'devices.view') ? deviceHits(db, query, limit) : undefined,
  }
}

function withNext(context: Context, repair: RepairRow) {
  return { ...shownTo(context, repair), next: nextStep(repair.kind, context.actor.permissions) }
}
