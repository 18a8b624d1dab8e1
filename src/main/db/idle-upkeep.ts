import type { Knex } from 'knex'
import { searchColumns } from './work-end'

type Row = Readonly<Record<string, number>>

type DriverConnection = {
  all: (sql: string, done: (error: Error | null, rows: readonly Row[]) => void) => void
}

/**
 * Does what nobody should wait for whenever the writer has been quiet for `delayMs`: merges the lists that the search has
 * to look through one after another, and folds the write-ahead log into the file and empties it, so that it neither grows
 * nor keeps what was erased. Returns what stops it.
 */
export function keepUpWhenIdle(writer: Knex, delayMs: number): () => void {
  let acts = 0
  const timer = setTimeout(async () => {
    const seen = acts
    const isQuiet = () => acts === seen
    const isWhole = await mergeLists(writer, isQuiet)
      .then(() => isQuiet() && emptyLog(writer))
      .catch(() => false)
    if (!isWhole) timer.refresh()
  }, delayMs)
  timer.unref()
  const postpone = () => {
    acts += 1
    timer.refresh()
  }
  writer.on('query', postpone)
  return () => {
    acts += 1
    writer.off('query', postpone)
    clearTimeout(timer)
  }
}

/** Pages that are merged at once; a command that comes meanwhile waits for some 20 ms. */
const pagesAtOnce = 64

/** Every transaction adds a list to each index that it writes to; lists of a like size are merged, two at least. */
export async function mergeLists(writer: Knex, isQuiet: () => boolean): Promise<void> {
  for (const index of Object.keys(searchColumns)) {
    const told = (command: string, value: number): string =>
      `insert into ${index} (${index}, rank) values ('${command}', ${value})`
    await withDriver(writer, driver => rowsOf(driver, told('usermerge', 2)))
    for (let goesOn = true; goesOn && isQuiet(); ) {
      goesOn = await withDriver(writer, async driver => {
        const before = await changesOf(driver)
        await rowsOf(driver, told('merge', pagesAtOnce))
        // One change is the command itself.
        return (await changesOf(driver)) - before > 1
      })
    }
  }
}

/** False where a reader still uses the log. It is not waited for: the writer would stand still as long. */
function emptyLog(writer: Knex): Promise<boolean> {
  return withDriver(writer, async driver => {
    try {
      await rowsOf(driver, 'pragma busy_timeout=0')
      const [answer] = await rowsOf(driver, 'pragma wal_checkpoint(TRUNCATE)')
      return answer?.busy === 0
    } finally {
      await rowsOf(driver, 'pragma busy_timeout=5000')
    }
  })
}

async function changesOf(driver: DriverConnection): Promise<number> {
  const [row] = await rowsOf(driver, 'select total_changes() as changes')
  return row?.changes ?? 0
}

/** Past knex, whose queries are taken for acts of a person. */
async function withDriver<T>(writer: Knex, work: (driver: DriverConnection) => Promise<T>): Promise<T> {
  const driver: DriverConnection = await writer.client.acquireConnection()
  try {
    return await work(driver)
  } finally {
    await writer.client.releaseConnection(driver)
  }
}

function rowsOf(driver: DriverConnection, sql: string): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    driver.all(sql, (error, rows) => (error ? reject(error) : resolve(rows)))
  })
}
