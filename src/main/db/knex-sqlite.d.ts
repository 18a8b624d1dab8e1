declare module 'knex/lib/dialects/sqlite3/index.js' {
  import type { Knex } from 'knex'

  export type DriverQuery = {
    readonly sql: string
    readonly bindings?: readonly unknown[]
    /** What the answer is made into: `select`, `first`, `insert`, `update`, `del`, `raw` and so on. */
    readonly method?: string
    readonly returning?: unknown
  }

  /** What turns a builder into text; `single` holds the clauses that may stand once. */
  export type QueryCompiler = {
    single: {
      readonly limit?: unknown
      /** Clauses whose value becomes text and not a binding. */
      readonly skipBinding?: Readonly<Record<string, boolean>>
    }
  }

  /** knex's own dialect of SQLite; its package ships no types for it. */
  export default class SqliteClient extends Knex.Client {
    queryCompiler(builder: Knex.QueryBuilder, bindings?: unknown[]): QueryCompiler
    _query(connection: unknown, query: DriverQuery): Promise<unknown>
    destroyRawConnection(connection: unknown): Promise<void>
  }
}
