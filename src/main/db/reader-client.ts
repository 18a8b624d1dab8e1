import SqliteClient, { type DriverQuery } from 'knex/lib/dialects/sqlite3/index.js'

type Done<T> = (error: Error | null, result: T) => void

/** The driver's prepared statement: only what is used of it. */
type Statement = {
  readonly all: (bindings: readonly unknown[], done: Done<unknown[]>) => void
  readonly finalize: (done: () => void) => void
}

type ReaderConnection = { readonly prepare: (sql: string, done: (error: Error | null) => void) => Statement }

/** More shapes of queries than the program has; those that a seldom use has made go first. */
const mostStatements = 200

/** By connection and not in the client: knex runs a transaction by a copy of the client. */
const keptStatements = new WeakMap<ReaderConnection, Map<string, Statement>>()

/**
 * knex's dialect for connections that only read, with statements kept prepared. SQLite needs longer to plan a page of
 * repairs than to read it, and knex has every statement planned again.
 */
export class ReaderClient extends SqliteClient {
  override async _query(connection: ReaderConnection, query: DriverQuery): Promise<unknown> {
    if (!isRead(query.sql)) return super._query(connection, query)
    const statement = await statementOf(connection, query.sql)
    const response = await new Promise<unknown[]>((resolve, reject) =>
      statement.all(query.bindings ?? [], (error, rows) => (error ? reject(error) : resolve(rows))),
    )
    return Object.assign(query, { response })
  }

  /** A connection with open statements cannot be closed. */
  override async destroyRawConnection(connection: ReaderConnection): Promise<void> {
    await Promise.all([...statementsOf(connection).values()].map(finalize))
    await super.destroyRawConnection(connection)
  }
}

/** Everything else (the ends of a transaction, pragmas) is rare, and some of it must not be kept open. */
function isRead(sql: string): boolean {
  return /^\s*(select|with)\b/i.test(sql)
}

async function statementOf(connection: ReaderConnection, sql: string): Promise<Statement> {
  const statements = statementsOf(connection)
  const statement = statements.get(sql) ?? (await prepare(connection, sql))
  // The latest used stand last.
  statements.delete(sql)
  statements.set(sql, statement)
  const [oldest] = statements
  if (statements.size > mostStatements && oldest) {
    statements.delete(oldest[0])
    await finalize(oldest[1])
  }
  return statement
}

function statementsOf(connection: ReaderConnection): Map<string, Statement> {
  const statements = keptStatements.get(connection) ?? new Map<string, Statement>()
  keptStatements.set(connection, statements)
  return statements
}

function prepare(connection: ReaderConnection, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = connection.prepare(sql, error => (error ? reject(error) : resolve(statement)))
  })
}

function finalize(statement: Statement): Promise<void> {
  return new Promise(resolve => statement.finalize(resolve))
}
