import knex, { type Knex } from 'knex'
import { connectionPragmas, oldestSoundSqlite, readerPragmas, writerPragmas } from './dialect'
import { StartupProblem } from './startup-problem'

/** One writer, so that commands never wait on each other's locks, and readers that it never holds up. */
export type Database = {
  readonly file: string
  readonly writer: Knex
  readonly reader: Knex
  readonly close: () => Promise<void>
}

/** The driver's own connection: only what is used of it. */
type DriverConnection = { exec: (sql: string, done: (error: Error | null) => void) => void }

const readerCount = 3

function connection(file: string, options: { readonly pragmas: string; readonly max: number }): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    acquireConnectionTimeout: 30_000,
    pool: {
      min: options.max === 1 ? 1 : 0,
      max: options.max,
      // An idle connection keeps its warm page cache.
      idleTimeoutMillis: 3_600_000,
      afterCreate: (driver: DriverConnection, done: (error: Error | null) => void) => driver.exec(options.pragmas, done),
    },
  })
}

/** A single connection with foreign keys off, for migrations alone: a table rebuilt under them loses its children. */
export function openForMigration(file: string): Knex {
  return connection(file, { pragmas: `${writerPragmas}; pragma foreign_keys=OFF;`, max: 1 })
}

/** Opens a migrated database. Fails with StartupProblem where SQLite is older than its WAL corruption fix. */
export async function connect(file: string): Promise<Database> {
  const writer = connection(file, { pragmas: `${connectionPragmas}${writerPragmas}`, max: 1 })
  const reader = connection(file, { pragmas: `${connectionPragmas}${readerPragmas}`, max: readerCount })
  const [{ version }] = await writer.raw('select sqlite_version() as version')
  if (isOlder(version, oldestSoundSqlite)) throw new StartupProblem('SQLITE_TOO_OLD', version)
  return {
    file,
    writer,
    reader,
    close: async () => {
      await reader.destroy()
      await writer.raw('pragma analysis_limit=400')
      await writer.raw('pragma optimize')
      await writer.raw('pragma wal_checkpoint(TRUNCATE)')
      await writer.destroy()
    },
  }
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0
}
