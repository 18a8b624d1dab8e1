import type { Knex } from 'knex'
import type { Day } from '../../src/shared/kernel/day'
import type { DemandEvent } from '../../src/shared/purchasing/demand'
import type { TestApp } from './test-app'

/** A part with a past, which no test has the patience to live through. */
export type UsedPart = {
  readonly id: string
  readonly onHand: number
  readonly value?: number
  readonly keptFrom: Day
  readonly uses: readonly DemandEvent[]
  readonly reorderPoint?: number | null
  readonly maxStock?: number | null
}

export function usedPart(part: Partial<UsedPart> = {}): UsedPart {
  return { id: crypto.randomUUID(), onHand: 0, keptFrom: '2025-11-22', uses: [], ...part }
}

/** Writes parts and their past below the router: what there is, and one document of use for each day of demand. */
export async function layUsedParts({ app }: TestApp, parts: readonly UsedPart[]): Promise<void> {
  await app.services.db.writer.transaction(async trx => {
    const [{ id: staffId }] = await trx('staff').select('id')
    const placeId = await aStore(trx)
    await trx.raw(
      `insert into parts (id, number, number_key, names, brand, unit, is_serialised, tax_class, warranty_days, prices,
         note, reorder_point, max_stock, is_active, created_at, version)
       select value ->> 'id', 'N' || (value ->> 'id'), value ->> 'id', '{"fa":"قطعه","ar":"","en":""}', '', 'piece', 0,
         'standard', 0, '{"retail":null,"trade":null,"bulk":null}', '', value ->> 'reorderPoint', value ->> 'maxStock', 1,
         '2025-01-01T00:00:00.000Z', 1 from json_each(?)`,
      [JSON.stringify(parts)],
    )
    await trx.raw(
      `insert into stock_totals (part_id, on_hand, in_stores, reserved, value, last_cost, first_kept_on)
       select value ->> 'id', value ->> 'onHand', value ->> 'onHand', 0, coalesce(value ->> 'value', 0), null,
         value ->> 'keptFrom' from json_each(?)`,
      [JSON.stringify(parts)],
    )
    await layUses(trx, { parts, staffId, placeId })
  })
}

type Past = { readonly parts: readonly UsedPart[]; readonly staffId: string; readonly placeId: string }

async function layUses(trx: Knex, { parts, staffId, placeId }: Past): Promise<void> {
  const uses = parts.flatMap(({ id, uses: of }) => of.map(({ on, quantity }) => ({ id, on, quantity })))
  const days = [...new Set(uses.map(({ on }) => on))]
  const documents = new Map(days.map(on => [on, crypto.randomUUID()]))
  await trx.raw(
    `insert into stock_documents (id, number, kind, reference, reason, at, on_day, staff_id)
     select value ->> 0, value ->> 0, 'use', '', '', (value ->> 1) || 'T08:00:00.000Z', value ->> 1, ? from json_each(?)`,
    [staffId, JSON.stringify(days.map(on => [documents.get(on), on]))],
  )
  await trx.raw(
    `insert into stock_entries (document_id, line, kind, part_id, place_id, quantity, value, at, staff_id)
     select value ->> 0, key, 'use', value ->> 1, ?, -(value ->> 2), 0, (value ->> 3) || 'T08:00:00.000Z', ?
     from json_each(?)`,
    [
      placeId,
      staffId,
      JSON.stringify(uses.map(({ id, on, quantity }) => [documents.get(on), id, quantity, on])),
    ],
  )
}

async function aStore(trx: Knex): Promise<string> {
  const id = crypto.randomUUID()
  await trx('stock_places').insert({
    id,
    kind: 'warehouse',
    name: 'انبار',
    code: '',
    walk_order: 0,
    is_active: 1,
    created_at: '2025-01-01T00:00:00.000Z',
    version: 1,
  })
  return id
}
