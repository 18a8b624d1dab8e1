import type { Knex } from 'knex'
import { firstBrokenEntry } from '../../kernel/audit'
import { anchorFault } from '../../kernel/audit-anchor'
import type { Check } from './check'

/** What SQLite itself says of the file and of every reference in it. */
export const fileCheck: Check = {
  name: 'database file',
  run: async db => {
    const answers: readonly Record<string, string>[] = await db.raw('pragma quick_check')
    const faults = answers.flatMap(answer => Object.values(answer)).filter(answer => answer !== 'ok')
    return { checked: 1, faults }
  },
}

export const referenceCheck: Check = {
  name: 'references',
  run: async db => {
    const broken: readonly { table: string; rowid: number; parent: string }[] =
      await db.raw('pragma foreign_key_check')
    const tables: readonly { name: string }[] = await db('sqlite_master')
      .where({ type: 'table' })
      .select('name')
    return {
      checked: tables.length,
      faults: broken.map(
        ({ table, rowid, parent }) => `row ${rowid} of ${table} refers to nothing in ${parent}`,
      ),
    }
  },
}

/** The hash chain of the audit log, and that it still reaches as far as it once did (rule M5). */
export const auditCheck: Check = {
  name: 'audit chain',
  run: async (db, { auditHead, auditHeadFault }) => {
    const { checked, broken } = await firstBrokenEntry(db)
    const cut = auditHead && (await anchorFault(db, auditHead))
    return {
      checked,
      faults: [
        ...(broken === null ? [] : [`entry ${broken} is the first that does not fit`]),
        ...(cut ? [cut] : []),
        ...(auditHeadFault ? [auditHeadFault] : []),
      ],
    }
  },
}

/** A device is in the shop for one repair at a time (rule A6). */
export const openRepairCheck: Check = {
  name: 'open repairs',
  run: async db => {
    const twice = await db('repairs')
      .where({ is_open: 1 })
      .groupBy('device_id')
      .having(db.raw('count(*) > 1'))
      .select('device_id')
    return {
      checked: await countOf(db, 'repairs', { is_open: 1 }),
      faults: twice.map(({ device_id }) => `device ${device_id} has more than one open repair`),
    }
  },
}

async function countOf(db: Knex, table: string, where: object): Promise<number> {
  const row = await db(table).where(where).count({ rows: '*' }).first()
  return Number(row?.rows ?? 0)
}
