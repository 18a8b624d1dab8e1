import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { StatusKind } from '#shared/repairs/status'
import type { ShopSettings } from '#shared/settings/model'
import type { App } from '../../app'

/** What the made-up repairs stand on: the shop as it is. */
export type SeedShop = {
  readonly settings: ShopSettings
  readonly counter: readonly Person[]
  readonly technicians: readonly Person[]
  readonly statusOf: ReadonlyMap<StatusKind, Id>
  readonly typeOf: ReadonlyMap<string, SeedType>
  readonly termsVersion: number | null
}

export type Person = { readonly id: Id; readonly name: string }

export type SeedType = {
  readonly id: Id
  readonly conditions: readonly string[]
  readonly accessories: readonly string[]
  readonly checklist: readonly string[]
}

/** Reads the shop that repairs are added to. Fails where nobody works in it. */
export async function readSeedShop({ services }: App): Promise<SeedShop> {
  const db = services.db.reader
  const staff = await staffOf(db)
  const technicians = staff.filter(person => person.permissions.includes('repairs.work'))
  const counter = staff.filter(person => person.permissions.includes('repairs.check_in'))
  if (technicians.length === 0 || counter.length === 0)
    throw new Error('nobody takes in or repairs in this shop')
  const statuses = await db('statuses').where({ is_default: 1 }).select('id', 'kind')
  const terms = await db('terms_versions').max({ version: 'version' }).first()
  return {
    settings: await services.shopSettings(),
    counter,
    technicians,
    statusOf: new Map(statuses.map(({ id, kind }) => [kind, id])),
    typeOf: await typesOf(db),
    termsVersion: terms?.version ?? null,
  }
}

async function staffOf(db: Knex) {
  const rows = await db('staff')
    .join('roles', 'roles.id', 'staff.role_id')
    .where('staff.is_active', 1)
    .orderBy('staff.created_at')
    .select('staff.id', 'staff.name', 'roles.permissions')
  return rows.map(({ id, name, permissions }): Person & { permissions: readonly string[] } => ({
    id,
    name,
    permissions: JSON.parse(permissions),
  }))
}

async function typesOf(db: Knex): Promise<ReadonlyMap<string, SeedType>> {
  const rows = await db('device_types')
    .whereNotNull('key')
    .select('id', 'key', 'conditions', 'accessories', 'checklist')
  return new Map(
    rows.map(({ id, key, conditions, accessories, checklist }) => [
      key,
      {
        id,
        conditions: JSON.parse(conditions),
        accessories: JSON.parse(accessories),
        checklist: JSON.parse(checklist),
      },
    ]),
  )
}
