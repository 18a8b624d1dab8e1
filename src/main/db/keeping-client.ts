import SqliteClient, { type DriverQuery } from 'knex/lib/dialects/sqlite3/index.js'
import { askKept, type DriverConnection, forgetStatements, isKept } from './kept-statements'

/**
 * knex's dialect with statements kept prepared. SQLite needs longer to plan a page of repairs than to read it, and knex
 * has every statement planned again.
 */
export class KeepingClient extends SqliteClient {
  override async _query(connection: DriverConnection, query: DriverQuery): Promise<unknown> {
    return isKept(query) ? askKept(connection, query) : super._query(connection, query)
  }

  override async destroyRawConnection(connection: DriverConnection): Promise<void> {
    await forgetStatements(connection)
    await super.destroyRawConnection(connection)
  }
}
