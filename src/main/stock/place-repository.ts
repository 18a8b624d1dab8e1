import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Place, PlaceKind } from '#shared/stock/place'
import { codeKey } from './code-key'

type Row = {
  readonly id: string
  readonly parent_id: string | null
  readonly kind: PlaceKind
  readonly name: string
  readonly code: string
  readonly walk_order: number
  readonly holder_id: string | null
  readonly holder_name: string | null
  readonly is_active: number
  readonly parts: number
  readonly version: number
}

/** Every place that people made, in no order. */
export async function findPlaces(db: Knex): Promise<readonly Place[]> {
  const rows: Row[] = await db.raw(`select ${columns} from ${tables} where place.kind <> 'transit'`)
  return rows.map(toPlace)
}

/** A place that people made. */
export async function findPlace(db: Knex, id: Id): Promise<Place | undefined> {
  const [row]: Row[] = await db.raw(
    `select ${columns} from ${tables} where place.id = ? and place.kind <> 'transit'`,
    [id],
  )
  return row && toPlace(row)
}

/** Everything that hangs below a place at any depth, without it. */
export async function findPlacesBelow(db: Knex, id: Id): Promise<readonly Place[]> {
  const rows: Row[] = await db.raw(
    `with recursive below (id) as (
       select id from stock_places where parent_id = ?
       union select child.id from stock_places as child join below on child.parent_id = below.id)
     select ${columns} from below cross join ${tables} where place.id = below.id`,
    [id],
  )
  return rows.map(toPlace)
}

type Asked = { readonly placeId: Id; readonly code: string; readonly holderId: Id | null }

export type PlaceSurroundings = {
  /** The name of another place that has the code. */
  readonly codeOwner: string | undefined
  /** Who shall hold it, and whether they hold another place. */
  readonly holder: { readonly name: string; readonly isActive: boolean; readonly holds: boolean } | undefined
}

/** What stands in the way of a place that is to be written, in one statement. */
export async function findPlaceSurroundings(
  db: Knex,
  { placeId, code, holderId }: Asked,
): Promise<PlaceSurroundings> {
  const [row] = await db.raw(
    `select (select name from stock_places where code_key = ? and id <> ?) as code_owner, staff.name, staff.is_active,
       exists (select 1 from stock_places where holder_id = staff.id and id <> ?) as holds
     from (values (1)) left join staff on staff.id = ?`,
    [keyOf(code), placeId, placeId, holderId],
  )
  const { code_owner, name, is_active, holds } = row
  return {
    codeOwner: code_owner ?? undefined,
    holder: name === null ? undefined : { name, isActive: is_active === 1, holds: holds === 1 },
  }
}

export async function findBagOf(
  db: Knex,
  holderId: Id,
): Promise<{ readonly id: Id; readonly isActive: boolean } | undefined> {
  const row = await db('stock_places').where({ holder_id: holderId }).first('id', 'is_active')
  return row && { id: row.id, isActive: row.is_active === 1 }
}

/** Whether parts for repairs ever were in a place: whose bag it is stands in the ledger then. */
export async function hasHeldForRepairs(db: Knex, placeId: Id): Promise<boolean> {
  const row = await db('stock_entries').where({ place_id: placeId }).whereNotNull('request_id').first('seq')
  return row !== undefined
}

/** Opens a place again that was given up; it stands alone, as what it hung below may be given up still. */
export async function openPlace(trx: Knex, id: Id): Promise<void> {
  await trx('stock_places').where({ id }).increment('version', 1).update({ is_active: 1, parent_id: null })
}

export async function insertPlace(trx: Knex, place: Place, createdAt: string): Promise<void> {
  await trx('stock_places').insert({ id: place.id, ...toColumns(place), created_at: createdAt })
}

export async function updatePlace(trx: Knex, place: Place): Promise<void> {
  await trx('stock_places').where({ id: place.id }).update(toColumns(place))
}

/** Gives places up; their versions rise. */
export async function deactivatePlaces(trx: Knex, ids: readonly Id[]): Promise<void> {
  await trx('stock_places').whereIn('id', ids).increment('version', 1).update({ is_active: 0 })
}

const columns = `place.id, place.parent_id, place.kind, place.name, place.code, place.walk_order, place.holder_id,
  staff.name as holder_name, place.is_active, place.version,
  (select count(*) from stock_balances as balance where balance.place_id = place.id and balance.on_hand > 0) as parts`

const tables = 'stock_places as place left join staff on staff.id = place.holder_id'

function keyOf(code: string): string | null {
  return code === '' ? null : codeKey(code)
}

function toColumns({ parentId, kind, name, code, walkOrder, holder, isActive, version }: Place) {
  return {
    parent_id: parentId,
    kind,
    name,
    code,
    code_key: keyOf(code),
    walk_order: walkOrder,
    holder_id: holder?.id ?? null,
    is_active: Number(isActive),
    version,
  }
}

function toPlace({ id, kind, name, code, parts, version, holder_id, holder_name, ...row }: Row): Place {
  return {
    id,
    parentId: row.parent_id,
    kind,
    name,
    code,
    walkOrder: row.walk_order,
    holder: holder_id === null ? null : { id: holder_id, name: holder_name ?? '' },
    isActive: row.is_active === 1,
    parts,
    version,
  }
}
