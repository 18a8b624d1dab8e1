import type { z } from 'zod'
import { type Page, toPage } from '#shared/kernel/paging'
import type { planContract } from '#shared/purchasing/plan-contract'
import type { SlowRow, Suggestion, SuggestionFilter } from '#shared/purchasing/plan-model'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { movementOfPart } from './plan-facts'
import { findDueSuppliers, findSlow, findSlowTotals, findSuggestions } from './plan-list-repository'
import { plannedOf } from './plan-part'
import { readPlanSettings } from './plan-settings'
import { readPlanFacts } from './read-plan-facts'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/**
 * What the last run found due or ordered, the most urgent first. Every row is judged again by what there is and what is
 * on order at this moment, so a part that was ordered since says so (rule J2).
 */
export async function listSuggestions(
  context: Context,
  { kind, supplierId, cursor, limit }: SuggestionFilter & PageInput,
): Promise<Page<Suggestion>> {
  const { reader } = context.db
  const after = readCursor(cursor, ['number', 'number'])
  const found = await findSuggestions(reader, { kind, supplierId, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ coverDays, partSeq }) => [coverDays, partSeq])
  const settings = await readPlanSettings(reader)
  const facts = await readPlanFacts(
    reader,
    rows.map(({ partId }) => partId),
  )
  const seesCosts = may(context, 'stock.viewCosts')
  return {
    next,
    rows: rows.flatMap(({ partId, foretold, computedAt }) => {
      const known = facts.get(partId)
      return known?.isActive ? [{ ...plannedOf(known, foretold, { settings, seesCosts }), computedAt }] : []
    }),
  }
}

export async function listDueSuppliers({ db }: Context) {
  const due = await findDueSuppliers(db.reader)
  return due.map(({ supplierId, name, parts }) => ({
    supplier: supplierId === null ? null : { id: supplierId, name: name ?? '' },
    parts,
  }))
}

type AskedSlow = z.infer<NonNullable<(typeof planContract)['slowStock']['~orpc']['inputSchema']>>

/** Stock that ties up money: the dearest first, or the longest idle where costs may not be seen, not even by the order. */
export async function listSlowStock(
  context: Context,
  { kind, cursor, limit }: AskedSlow,
): Promise<Page<SlowRow>> {
  const { reader } = context.db
  const seesCosts = may(context, 'stock.viewCosts')
  const after = readCursor(cursor, ['number', 'number'])
  const order = seesCosts ? 'value' : 'idle_days'
  const found = await findSlow(reader, { kind, order, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, row => [seesCosts ? row.value : row.idleDays, row.partSeq])
  const settings = await readPlanSettings(reader)
  const facts = await readPlanFacts(
    reader,
    rows.map(({ partId }) => partId),
  )
  return {
    next,
    rows: rows.flatMap(({ partId, lastUsedOn, yearlyDemand }) => {
      const known = facts.get(partId)
      if (!known) return []
      const used = { lastUsedOn, yearlyDemand }
      const { part, onHand, value } = known
      const moved = movementOfPart(known, used, { settings, today: context.today })
      return [{ part, onHand, value: seesCosts ? value : null, lastUsedOn, ...moved }]
    }),
  }
}

/** How many parts lie idle, and what they were worth when all were planned last. */
export async function readSlowTotals(context: Context) {
  const seesCosts = may(context, 'stock.viewCosts')
  const totals = await findSlowTotals(context.db.reader)
  return totals.map(({ kind, parts, value }) => ({ kind, parts, value: seesCosts ? value : null }))
}
