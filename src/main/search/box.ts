import type { z } from 'zod'
import type { RepairRow } from '#shared/repairs/model'
import type { searchContract } from '#shared/search/contract'
import { nextStep } from '#shared/search/next-step'
import { readQuery } from '#shared/search/query'
import { customerHits, deviceHits, hitsByWords } from '../db/search-hits'
import { type Context, may } from '../kernel/context'
import { shownTo } from '../repairs/shown-to'
import { partsNamed } from '../stock/parts-among'
import { type Finders, findAll } from './repository'

type Answer = z.infer<NonNullable<(typeof searchContract.box)['~orpc']['outputSchema']>>

/** Few rows: what is not among them is found sooner by one more key than by the eye. */
const most = { repairs: 10, customers: 5, devices: 5, parts: 5 }

/** So many customers and so many devices lead to their repairs, and so many repairs are found by words. */
const limit = 10

/**
 * The box: whatever the text may be a part of, in one statement. A role sees only kinds that it may view, and nothing is
 * found through a kind that it may not.
 */
export async function searchBox(context: Context, text: string): Promise<Answer> {
  const finders = findersFor(context, text)
  const withRepairs = may(context, 'repairs.view')
  const { repairs, customers, devices, parts } = await findAll(context.db.reader, finders, {
    withRepairs,
    most,
  })
  return {
    repairs: repairs.map(repair => withNext(context, repair)),
    customers: [...customers],
    devices: [...devices],
    parts: [...parts],
  }
}

function findersFor(context: Context, text: string): Finders {
  const query = readQuery(text, context.shop.country)
  const { number, words } = query
  const hasWords = may(context, 'repairs.view') && words.length > 0
  return {
    number: may(context, 'repairs.view') ? number : null,
    words: hasWords ? hitsByWords('search_repair_words', words, limit) : undefined,
    customers: may(context, 'customers.view') ? customerHits(query, limit) : undefined,
    devices: may(context, 'devices.view') ? deviceHits(query, limit) : undefined,
    parts: may(context, 'stock.view') ? partsNamed(text, most.parts) : undefined,
  }
}

function withNext(context: Context, repair: RepairRow) {
  return { ...shownTo(context, repair), next: nextStep(repair.kind, context.actor.permissions) }
}
