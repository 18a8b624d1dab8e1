import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Part } from '#shared/stock/part'
import { type Context, may } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { codeKey } from './code-key'
import { findPart, findPartByKey } from './part-repository'

/** A part as the person may see it. Refused with NOT_FOUND. */
export async function readPart(context: Context, db: Knex, id: Id): Promise<Part> {
  const { part } = (await findPart(db, id)) ?? refuse('NOT_FOUND')
  return shownTo(context, part)
}

/** What a scanned or typed code names: a barcode, else a number, in any spelling; null where there is none. */
export async function findPartByCode(context: Context, code: string): Promise<Part | null> {
  const found = await findPartByKey(context.db.reader, codeKey(code))
  return found ? shownTo(context, found.part) : null
}

/** What it cost is for those alone who may see costs (rule M2). */
function shownTo(context: Context, part: Part): Part {
  return may(context, 'stock.viewCosts') ? part : { ...part, value: null, lastCost: null }
}
