import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'

export type FoundPlace = {
  readonly id: Id
  readonly name: string
  readonly kind: PlaceKind
  readonly isActive: boolean
}

export async function findLedgerPlaces(trx: Knex, ids: readonly Id[]): Promise<ReadonlyMap<Id, FoundPlace>> {
  const rows: readonly (Omit<FoundPlace, 'isActive'> & { readonly is_active: number })[] = await trx.raw(
    `select id, name, kind, is_active from stock_places where id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  )
  return new Map(rows.map(({ is_active, ...place }) => [place.id, { ...place, isActive: is_active === 1 }]))
}

export async function findTransitPlace(trx: Knex): Promise<Id | undefined> {
  const row: { readonly id: Id } | undefined = await trx('stock_places')
    .where({ kind: 'transit' })
    .first('id')
  return row?.id
}

/** The screen names it in the person's language by its kind. */
export async function insertTransitPlace(
  trx: Knex,
  { id, at }: { readonly id: Id; readonly at: string },
): Promise<void> {
  await trx('stock_places').insert({
    id,
    parent_id: null,
    kind: 'transit',
    name: 'transit',
    code: '',
    code_key: null,
    walk_order: 0,
    holder_id: null,
    is_active: 1,
    created_at: at,
    version: 1,
  })
}
