import type { Knex } from 'knex'
import type { Customer } from '#shared/customers/model'
import type { Id } from '#shared/kernel/ids'
import { sortKey } from '#shared/kernel/sort-key'

/** A customer with the key that full-text rows and pages point to. */
export type StoredCustomer = { readonly seq: number; readonly customer: Customer }

type Row = {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly second_phone: string | null
  readonly national_id: string
  readonly address: string
  readonly note: string
  readonly relative_of_id: string | null
  readonly relative_of_name: string | null
  readonly created_at: string
  readonly version: number
}

const columns = [
  'customers.seq',
  'customers.id',
  'customers.name',
  'customers.phone',
  'customers.second_phone',
  'customers.national_id',
  'customers.address',
  'customers.note',
  'customers.relative_of_id',
  'relative.name as relative_of_name',
  'customers.created_at',
  'customers.version',
]

export async function findCustomer(db: Knex, id: Id): Promise<StoredCustomer | undefined> {
  const row: Row | undefined = await db('customers')
    .leftJoin('customers as relative', 'relative.id', 'customers.relative_of_id')
    .where('customers.id', id)
    .first(columns)
  return row && { seq: row.seq, customer: toCustomer(row) }
}

type PhoneOwner = Pick<Customer, 'id' | 'name'> & { readonly phone: string }

/**
 * The first customer who gave one of these numbers, an earlier one rather than a later, as their own rather than as a
 * second one; `except` leaves one out.
 */
export async function findOwnerOfPhones(
  db: Knex,
  phones: readonly string[],
  except: Id | null,
): Promise<PhoneOwner | undefined> {
  const places = phones.flatMap((phone, index) => [
    { column: 'phone', phone, place: 2 * index },
    { column: 'second_phone', phone, place: 2 * index + 1 },
  ])
  if (places.length === 0) return undefined
  const found = places.map(
    ({ column }) => `select ? as place, seq, id, name, ${column} as phone from customers where ${column} = ?`,
  )
  const [owner] = await db.raw(
    `select id, name, phone from (${found.join(' union all ')}) where id is not ? order by place, seq limit 1`,
    [...places.flatMap(({ place, phone }) => [place, phone]), except],
  )
  return owner
}

/** Writes a new customer and gives its key. */
export async function insertCustomer(trx: Knex, customer: Customer, createdBy: Id): Promise<number> {
  const [row] = await trx('customers')
    .insert({
      id: customer.id,
      ...toColumns(customer),
      created_at: customer.createdAt,
      created_by: createdBy,
    })
    .returning('seq')
  return row.seq
}

export async function updateCustomer(trx: Knex, customer: Customer): Promise<void> {
  await trx('customers').where({ id: customer.id }).update(toColumns(customer))
}

function toColumns(customer: Customer) {
  return {
    name: customer.name,
    sort_key: sortKey(customer.name),
    phone: customer.phone,
    second_phone: customer.secondPhone,
    national_id: customer.nationalId,
    address: customer.address,
    note: customer.note,
    relative_of_id: customer.relativeOf?.id ?? null,
    version: customer.version,
  }
}

function toCustomer(row: Row): Customer {
  const { relative_of_id, relative_of_name } = row
  return {
    id: row.id,
    name: row.name,
    phone: row.phone,
    secondPhone: row.second_phone,
    nationalId: row.national_id,
    address: row.address,
    note: row.note,
    relativeOf: relative_of_id === null ? null : { id: relative_of_id, name: relative_of_name ?? '' },
    createdAt: row.created_at,
    version: row.version,
  }
}
