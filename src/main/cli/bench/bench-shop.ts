import { createRouterClient, type RouterClient } from '@orpc/server'
import { type App, createApp } from '../../app'
import { connect } from '../../db/connect'
import { openDataFolder } from '../../db/data-folder'
import type { router } from '../../router'
import { seedFolder } from '../seed/seed'
import { type RawConnection, rawConnection } from './raw-connection'

export type BenchShop = {
  readonly app: App
  readonly client: RouterClient<typeof router>
  /** The same file, for bare statements beside the program. */
  readonly bare: RawConnection
  /** What people look for, spread over the whole shop. */
  readonly samples: Samples
  /** Milliseconds from opening the folder to the first list on the screen. */
  readonly coldStart: number
  readonly close: () => Promise<void>
}

export type Samples = {
  readonly numbers: readonly string[]
  readonly phones: readonly string[]
  readonly serials: readonly string[]
  readonly names: readonly string[]
}

type Filling = {
  readonly repairs: number
  readonly parts?: number
  /** Of the ledger of the parts that are made. */
  readonly entries?: number
  /** Of the manager «demo», where a new shop is made. */
  readonly password?: string
  readonly note: (line: string) => void
}

/** Seeds the folder up to the numbers of repairs and parts, without ever taking any away. */
export async function fillUp(
  data: string,
  { repairs, parts = 0, entries = 0, password, note }: Filling,
): Promise<void> {
  const db = await openDataFolder(data)
  const missing = async (table: string, count: number): Promise<number> => {
    const row = await db.reader(table).count({ rows: '*' }).first()
    return Math.max(0, count - Number(row?.rows ?? 0))
  }
  const count = await missing('repairs', repairs)
  const missingParts = await missing('parts', parts)
  await db.close()
  if (count === 0 && missingParts === 0) return
  await seedFolder({ data, count, parts: missingParts, entries, password, note })
}

export async function openBenchShop(data: string): Promise<BenchShop> {
  const started = performance.now()
  const app = createApp({ db: await openDataFolder(data) })
  const manager = await app.services.db.reader('staff').orderBy('created_at').first('id')
  const session = { staffId: manager.id }
  const client = createRouterClient(app.router, { context: () => app.connect(session) })
  await client.repairs.queue({ scope: 'all' })
  const coldStart = performance.now() - started
  const file = await connect(app.services.db.file)
  const bare = await rawConnection(file.reader)
  return {
    app,
    client,
    bare,
    coldStart,
    samples: await readSamples(app),
    close: async () => {
      await bare.release()
      await file.close()
      await app.close()
    },
  }
}

const sampleSize = 200

async function readSamples({ services }: App): Promise<Samples> {
  const spread = (table: string, column: string): Promise<string[]> =>
    services.db.reader
      .raw(
        `with places as (select max(seq) as last from ${table})
         select ${column} as value from ${table}, places
         where seq % max(1, last / ${sampleSize * 2}) = 0 and ${column} is not null limit ${sampleSize}`,
      )
      .then((rows: { value: string }[]) => rows.map(({ value }) => value))
  const [numbers, phones, serials, names] = await Promise.all([
    spread('repairs', 'number'),
    spread('customers', 'phone'),
    spread('devices', 'serial_key'),
    spread('customers', 'name'),
  ])
  return { numbers, phones, serials, names }
}
