import type { DriverQuery } from 'knex/lib/dialects/sqlite3/index.js'

type Outcome = { readonly lastID: number; readonly changes: number }

/** The driver's prepared statement: only what is used of it. */
type Statement = {
  readonly all: (
    bindings: readonly unknown[],
    done: (error: Error | null, rows: readonly unknown[]) => void,
  ) => void
  /** Calls back with the outcome as `this`; the statement must give no rows, or it is left in their midst. */
  readonly run: (bindings: readonly unknown[], done: (this: Outcome, error: Error | null) => void) => void
  readonly finalize: (done: () => void) => void
}

export type DriverConnection = {
  readonly prepare: (sql: string, done: (error: Error | null) => void) => Statement
}

/** More shapes of statements than the program has; those that a seldom act has made go first. */
const mostStatements = 200

/** Inserts of hundreds of rows are hardly ever of the same length again. */
const longestKept = 10_000

/** By connection and not in the client: knex runs a transaction by a copy of the client. */
const statementsByConnection = new WeakMap<DriverConnection, Map<string, Promise<Statement>>>()

/** Whether the statement may stay prepared; the ends of a transaction, pragmas and changes of the schema may not. */
export function isKept({ sql, method, returning }: DriverQuery): boolean {
  if (sql.length > longestKept || !/^\s*(select|with|insert|update|delete)\b/i.test(sql)) return false
  // knex counts what it deletes and drops the rows, with which the statement would stay open.
  return !(returning && (method === 'del' || method === 'counter'))
}

/** Answers the query as knex's own dialect does, with a statement that stays prepared for the next one like it. */
export async function askKept(connection: DriverConnection, query: DriverQuery): Promise<DriverQuery> {
  const statement = await statementOf(connection, query.sql)
  const bindings = query.bindings ?? []
  return new Promise((resolve, reject) => {
    if (isAnsweredWithRows(query)) {
      statement.all(bindings, (error, response) =>
        error ? reject(error) : resolve(Object.assign(query, { response })),
      )
      return
    }
    statement.run(bindings, function (error) {
      // Copied: the driver writes the next outcome into the same statement.
      const { lastID, changes } = this
      return error ? reject(error) : resolve(Object.assign(query, { context: { lastID, changes } }))
    })
  })
}

/** A connection with open statements cannot be closed. */
export async function forgetStatements(connection: DriverConnection): Promise<void> {
  const statements = [...statementsOf(connection).values()]
  statementsByConnection.delete(connection)
  await Promise.all(statements.map(finalize))
}

function isAnsweredWithRows({ method, returning }: DriverQuery): boolean {
  if (method === 'insert' || method === 'update') return Boolean(returning)
  return method !== 'del' && method !== 'counter'
}

function statementOf(connection: DriverConnection, sql: string): Promise<Statement> {
  const statements = statementsOf(connection)
  const statement = statements.get(sql) ?? prepare(connection, sql)
  // The latest used stand last.
  statements.delete(sql)
  statements.set(sql, statement)
  statement.catch(() => statements.delete(sql))
  const [oldest] = statements
  if (statements.size > mostStatements && oldest) {
    statements.delete(oldest[0])
    void finalize(oldest[1])
  }
  return statement
}

function statementsOf(connection: DriverConnection): Map<string, Promise<Statement>> {
  const statements = statementsByConnection.get(connection) ?? new Map<string, Promise<Statement>>()
  statementsByConnection.set(connection, statements)
  return statements
}

function prepare(connection: DriverConnection, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = connection.prepare(sql, error => (error ? reject(error) : resolve(statement)))
  })
}

async function finalize(preparing: Promise<Statement>): Promise<void> {
  const statement = await preparing.catch(() => undefined)
  if (statement) await new Promise<void>(resolve => statement.finalize(resolve))
}
