import type { Knex } from 'knex'
import SqliteClient, { type DriverQuery, type QueryCompiler } from 'knex/lib/dialects/sqlite3/index.js'
import { askKept, type DriverConnection, forgetStatements, isKept } from './kept-statements'

/**
 * knex's dialect with statements kept prepared. SQLite needs longer to plan a page of repairs than to read it, and knex
 * has every statement planned again.
 */
export class KeepingClient extends SqliteClient {
  /**
   * Limits stand in the text. knex binds them, and SQLite looks at a bound limit when it plans: such a statement is
   * planned again for each execution, kept or not.
   */
  override queryCompiler(builder: Knex.QueryBuilder, bindings?: unknown[]): QueryCompiler {
    const compiler = super.queryCompiler(builder, bindings)
    const { limit, skipBinding } = compiler.single
    if (typeof limit === 'number') {
      compiler.single = { ...compiler.single, skipBinding: { ...skipBinding, limit: true } }
    }
    return compiler
  }

  override async _query(connection: DriverConnection, query: DriverQuery): Promise<unknown> {
    return isKept(query) ? askKept(connection, query) : super._query(connection, query)
  }

  override async destroyRawConnection(connection: DriverConnection): Promise<void> {
    await forgetStatements(connection)
    await super.destroyRawConnection(connection)
  }
}
