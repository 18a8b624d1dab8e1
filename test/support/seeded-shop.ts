import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedFolder } from '../../src/main/cli/seed/seed'
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
