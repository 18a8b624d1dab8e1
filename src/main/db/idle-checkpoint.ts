import type { Knex } from 'knex'

type DriverConnection = {
  all: (sql: string, done: (error: Error | null, rows: readonly { readonly busy: number }[]) => void) => void
}

/**
 * Folds the write-ahead log into the file and empties it whenever the writer has been quiet for `delayMs`, so that it
 * neither grows nor keeps what was erased. Returns what stops it.
 */
export function checkpointWhenIdle(writer: Knex, delayMs: number): () => void {
  const timer = setTimeout(async () => {
    const isWhole = await emptyLog(writer).catch(() => false)
    if (!isWhole) timer.refresh()
  }, delayMs)
  timer.unref()
  const postpone = () => timer.refresh()
  writer.on('query', postpone)
  return () => {
    writer.off('query', postpone)
    clearTimeout(timer)
  }
}

/** False where a reader still uses the log. It is not waited for: the writer would stand still as long. */
async function emptyLog(writer: Knex): Promise<boolean> {
  const driver: DriverConnection = await writer.client.acquireConnection()
  try {
    await rowsOf(driver, 'pragma busy_timeout=0')
    const [answer] = await rowsOf(driver, 'pragma wal_checkpoint(TRUNCATE)')
    return answer?.busy === 0
  } finally {
    await rowsOf(driver, 'pragma busy_timeout=5000')
    await writer.client.releaseConnection(driver)
  }
}

function rowsOf(driver: DriverConnection, sql: string): Promise<readonly { readonly busy: number }[]> {
  return new Promise((resolve, reject) => {
    driver.all(sql, (error, rows) => (error ? reject(error) : resolve(rows)))
  })
}
