import knex, { type Knex } from 'knex'
import { connectionPragmas, oldestSoundSqlite, readerPragmas, writerPragmas } from './dialect'
import { keepUpWhenIdle } from './idle-upkeep'
import { KeepingClient } from './keeping-client'
import { StartupProblem } from './startup-problem'
import { workEndSchema } from './work-end'
import { WriterClient } from './writer-client'

/** One writer, so that commands never wait on each other's locks, and readers that it never holds up. */
export type Database = {
  readonly file: string
  readonly writer: Knex
  readonly reader: Knex
  readonly close: () => Promise<void>
}

type Done = (error: Error | null) => void

/** The driver's own connection: only what is used of it. */
type DriverConnection = { exec: (sql: string, done: Done) => void; close: (done: () => void) => void }

const readerCount = 3

const idleMs = 5000

const ignore = (): void => undefined

type Pool = {
  readonly pragmas: string
  readonly max: number
  readonly client: typeof KeepingClient | typeof WriterClient
}

function connection(file: string, options: Pool): Knex {
  return knex({
    client: options.client,
    connection: { filename: file },
    useNullAsDefault: true,
    // An error's message is logged; the values that were being written stay out of it.
    compileSqlOnError: false,
    acquireConnectionTimeout: 30_000,
    // Whoever asked gets the error; knex would print it as well.
    log: { warn: ignore, error: ignore, debug: ignore, deprecate: ignore },
    pool: {
      min: options.max === 1 ? 1 : 0,
      max: options.max,
      // An idle connection keeps its warm page cache.
      idleTimeoutMillis: 3_600_000,
      afterCreate: (driver: DriverConnection, done: Done) =>
        // knex forgets a connection that failed here, and the file would stay open.
        driver.exec(options.pragmas, error => (error ? driver.close(() => done(error)) : done(null))),
    },
  })
}

/** A single connection with foreign keys off, for migrations alone: a table rebuilt under them loses its children. */
export function openForMigration(file: string): Knex {
  return connection(file, {
    pragmas: `${writerPragmas}; pragma foreign_keys=OFF;`,
    max: 1,
    client: WriterClient,
  })
}

type Options = { readonly idleMs?: number }

/** Opens a migrated database. Fails with StartupProblem where SQLite is older than its WAL corruption fix. */
export async function connect(file: string, options: Options = {}): Promise<Database> {
  const pragmas = `${connectionPragmas}${writerPragmas}`
  const writer = connection(file, { pragmas: `${pragmas}${workEndSchema}`, max: 1, client: WriterClient })
  const readers = {
    pragmas: `${connectionPragmas}${readerPragmas}`,
    max: readerCount,
    client: KeepingClient,
  }
  const reader = connection(file, readers)
  await refuseOldSqlite(writer).catch(async error => {
    await writer.destroy()
    throw error
  })
  const stopUpkeep = keepUpWhenIdle(writer, options.idleMs ?? idleMs)
  return {
    file,
    writer,
    reader,
    close: async () => {
      stopUpkeep()
      await reader.destroy()
      // Only tidying: where it fails (a full disk) the file is as sound as before.
      await tidy(writer).catch(() => undefined)
      await writer.destroy()
    },
  }
}

async function tidy(writer: Knex): Promise<void> {
  await writer.raw('pragma analysis_limit=400')
  await writer.raw('pragma optimize')
  await writer.raw('pragma wal_checkpoint(TRUNCATE)')
}

async function refuseOldSqlite(db: Knex): Promise<void> {
  const [{ version }] = await db.raw('select sqlite_version() as version')
  assertSoundSqlite(version)
}

/** Fails with StartupProblem SQLITE_TOO_OLD below the first version that is sound. */
export function assertSoundSqlite(version: string): void {
  const isOlder = version.localeCompare(oldestSoundSqlite, 'en', { numeric: true }) < 0
  if (isOlder) throw new StartupProblem('SQLITE_TOO_OLD', version)
}
