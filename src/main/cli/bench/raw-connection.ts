import type { Knex } from 'knex'

type Value = string | number | null
type Statement = {
  readonly all: (
    values: readonly Value[],
    done: (error: Error | null, rows: readonly unknown[]) => void,
  ) => void
  readonly finalize: (done: () => void) => void
}
type Driver = { readonly prepare: (sql: string, done: (error: Error | null) => void) => Statement }

/** A statement that SQLite has compiled already; what it costs is what SQLite and its driver cost. */
export type Prepared = (...values: readonly Value[]) => Promise<readonly unknown[]>

export type RawConnection = {
  readonly prepare: (sql: string) => Promise<Prepared>
  /** Must come before the pool is closed, which waits for it. */
  readonly release: () => Promise<void>
}

/** Takes the driver's own connection out of a pool, without all that knex adds. */
export async function rawConnection(db: Knex): Promise<RawConnection> {
  const driver: Driver = await db.client.acquireConnection()
  const statements: Statement[] = []
  return {
    prepare: async sql => {
      const statement = await new Promise<Statement>((resolve, reject) => {
        const prepared: Statement = driver.prepare(sql, error => (error ? reject(error) : resolve(prepared)))
      })
      statements.push(statement)
      return (...values) =>
        new Promise((resolve, reject) => {
          statement.all(values, (error, rows) => (error ? reject(error) : resolve(rows)))
        })
    },
    release: async () => {
      for (const statement of statements) await new Promise<void>(done => statement.finalize(done))
      await db.client.releaseConnection(driver)
    },
  }
}
