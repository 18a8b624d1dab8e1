import { createTable, rowKey } from '../dialect'
import type { Migration } from '../migrate'

export const customersAndDevices: Migration = {
  name: '0002-customers-and-devices',
  up: async trx => {
    await createTable(
      trx,
      'customers',
      `${rowKey}, id text not null unique, name text not null, sort_key text not null, phone text, second_phone text,
       national_id text not null, address text not null, note text not null, relative_of_id text references customers (id),
       created_at text not null, created_by text not null references staff (id), version integer not null`,
    )
    await trx.raw('create index customers_by_phone on customers (phone) where phone is not null')
    await trx.raw(
      'create index customers_by_second_phone on customers (second_phone) where second_phone is not null',
    )
    await createTable(
      trx,
      'device_types',
      `id text primary key, key text unique, names text not null, has_imei integer not null, conditions text not null,
       accessories text not null, checklist text not null, is_active integer not null, position integer not null`,
    )
    await createTable(
      trx,
      'device_models',
      `${rowKey}, id text not null unique, type_id text not null references device_types (id), brand text not null,
       brand_key text not null, name text not null, code text not null, identity_key text not null, source text not null,
       is_active integer not null, unique (identity_key)`,
    )
    await trx.raw('create index device_models_by_brand on device_models (brand_key, brand, type_id)')
    await trx.raw('create index device_models_by_source on device_models (source, seq)')
    await createTable(
      trx,
      'devices',
      `${rowKey}, id text not null unique, type_id text not null references device_types (id), brand text not null,
       model text not null, serial_no text, serial_key text unique, imei text unique, imei_reason text not null,
       identity text not null, identity_reason text not null, color text not null, note text not null,
       owner_id text references customers (id), created_at text not null, version integer not null`,
    )
    await trx.raw('create index devices_by_owner on devices (owner_id, seq)')
    await trx.raw('create index devices_by_type on devices (type_id)')
  },
}
