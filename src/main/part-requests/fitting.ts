import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { FittingPart } from '#shared/part-requests/model'
import type { Fit, PartRow } from '#shared/stock/part'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { partsThatFit } from '../stock/fitting-parts'
import { listParts } from '../stock/list-parts'
import { type Lying, wherePartsLie } from '../stock/where-parts-lie'
import { type AskedFacts, findAskedFacts, findModelOf } from './fitting-repository'

const most = 20

/**
 * Parts to ask for: those that fit the repair's model, or what a text finds, those that fit before the others; at most 20.
 * Refused with NOT_FOUND.
 */
export async function fittingParts(
  context: Context,
  { repairId, text }: { readonly repairId: Id; readonly text: string },
): Promise<FittingPart[]> {
  const { reader } = context.db
  const model = (await findModelOf(reader, repairId)) ?? refuse('NOT_FOUND', { field: 'repairId' })
  const rows = text === '' ? await partsThatFit(reader, model, most) : await partsNamed(context, text)
  const parts = await withFacts(reader, rows, { model, holderId: context.actor.id })
  return parts.toSorted((a, b) => Number(b.fits) - Number(a.fits))
}

async function partsNamed(context: Context, text: string): Promise<readonly PartRow[]> {
  const asked = { text, isOut: false, withInactive: false, limit: most }
  return (await listParts(context, asked)).rows
}

type For = { readonly model: Fit; readonly holderId: Id }

async function withFacts(db: Knex, rows: readonly PartRow[], asked: For): Promise<FittingPart[]> {
  const ids = rows.map(({ id }) => id)
  const facts = new Map((await findAskedFacts(db, ids, asked)).map(found => [found.partId, found]))
  const lying = await wherePartsLie(db, ids)
  return rows.flatMap(row => {
    const found = facts.get(row.id)
    return found ? [{ ...row, ...shown(found), bins: (lying.get(row.id) ?? []).map(binOf) }] : []
  })
}

function shown({ partId, ...facts }: AskedFacts): Omit<AskedFacts, 'partId'> {
  return facts
}

function binOf({ place, quantity }: Lying): FittingPart['bins'][number] {
  const { id, name, kind, code } = place
  return { place: { id, name, kind, code }, quantity }
}
