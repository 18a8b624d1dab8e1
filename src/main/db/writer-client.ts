import type { DriverQuery } from 'knex/lib/dialects/sqlite3/index.js'
import { KeepingClient } from './keeping-client'
import type { DriverConnection } from './kept-statements'

/**
 * knex's dialect with transactions that end whole. knex sends a plain BEGIN, which fails where another process writes
 * between the first read and the first write; it takes a failed ROLLBACK for the reason of the failure, though SQLite
 * rolls back by itself when the disk is full; and it gives a connection back with the transaction still open where
 * COMMIT fails.
 */
export class WriterClient extends KeepingClient {
  override async _query(connection: DriverConnection, query: DriverQuery): Promise<unknown> {
    switch (query.sql) {
      case 'BEGIN;':
        return super._query(connection, Object.assign(query, { sql: 'BEGIN IMMEDIATE;' }))
      case 'COMMIT;':
        return super._query(connection, query).catch(async error => {
          await super._query(connection, { sql: 'ROLLBACK' }).catch(() => undefined)
          throw error
        })
      case 'ROLLBACK':
        // It can fail only where SQLite has rolled back already.
        return super._query(connection, query).catch(() => query)
      default:
        return super._query(connection, query)
    }
  }
}
