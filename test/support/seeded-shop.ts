import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { seedFolder } from '../../src/main/cli/seed/seed'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { StatusKind } from '../../src/shared/repairs/status'
import type { Person } from './journey/people'

const password = 'a long password'

/** The people of a seeded shop. */
export const seededStaff = {
  manager: { name: 'مدیر نمونه', login: 'demo', password },
  counter: { name: 'نرگس پذیرش', login: 'counter', password },
  technician: { name: 'آرش تعمیرکار', login: 'arash', password },
} as const satisfies Record<string, Person>

/** A folder with a shop of many made-up repairs, its staff with one password; the caller removes it. */
export async function seedShop(repairs: number): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'peygir-seeded-'))
  await seedFolder({ data, count: repairs, password, note: () => undefined })
  return data
}

/** Asks the database of a folder that no window has open. */
export async function readShop<T>(folder: string, ask: (db: Knex) => Promise<T>): Promise<T> {
  const db = await openDataFolder(folder)
  try {
    return await ask(db.reader)
  } finally {
    await db.close()
  }
}

export type SeededRepair = {
  readonly id: string
  readonly number: string
  readonly receiptCode: string
  readonly customerId: string
  readonly customerName: string
  readonly phone: string
  readonly deviceId: string
  readonly serialNo: string
}

/** The newest repair of a kind whose customer has a phone and whose device has a serial. */
export async function findSeeded(db: Knex, kind: StatusKind): Promise<SeededRepair> {
  const found: SeededRepair | undefined = await db('repairs')
    .join('customers', 'customers.id', 'repairs.customer_id')
    .join('devices', 'devices.id', 'repairs.device_id')
    .where({ kind })
    .whereNotNull('customers.phone')
    .whereNotNull('devices.serial_no')
    .orderBy('repairs.seq', 'desc')
    .first({
      id: 'repairs.id',
      number: 'repairs.number',
      receiptCode: 'repairs.receipt_code',
      customerId: 'customers.id',
      customerName: 'customers.name',
      phone: 'customers.phone',
      deviceId: 'devices.id',
      serialNo: 'devices.serial_no',
    })
  if (!found) throw new Error(`the seeded shop has no such repair: ${kind}`)
  return found
}
