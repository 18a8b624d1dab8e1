import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#shared/kernel/ids'
import { openDataFolder } from '../../db/data-folder'
import type { BenchShop } from './bench-shop'
import type { Operation } from './measure'
import { type RawConnection, rawConnection } from './raw-connection'

const linesOfReceipt = 100

/** Whether the shop keeps spare parts; without any there is nothing to wait for. */
export async function hasParts({ app }: Pick<BenchShop, 'app'>): Promise<boolean> {
  return (await app.services.db.reader('stock_entries').first('seq')) !== undefined
}

/** What the counter and the warehouse ask of the ledger, each beside the one statement that finds its rows. */
export async function stockReadOperations({ app, client, bare }: BenchShop): Promise<readonly Operation[]> {
  const partIds = await busiestParts(app)
  const id = (turn: number) => at(partIds, turn)
  const total = await bare.prepare('select * from stock_totals where part_id = ?')
  const kardex = await bare.prepare(
    `select * from stock_entries where part_id = ? order by seq desc limit 51`,
  )
  const picks = await bare.prepare(
    `select * from part_requests join parts on parts.id = part_requests.part_id
     join repairs on repairs.id = part_requests.repair_id
     join stock_balances on stock_balances.part_id = parts.id
     where part_requests.reserved > 0 limit 500`,
  )
  return [
    {
      name: 'what is available of a part',
      goal: { median: 3, p95: 6 },
      call: turn => client.stock.part({ id: id(turn) }),
      raw: turn => total(id(turn)),
    },
    {
      name: 'a page of the ledger of a busy part',
      goal: { median: 5, p95: 10 },
      call: turn => client.stock.kardex({ partId: id(turn), limit: 50 }),
      raw: turn => kardex(id(turn)),
    },
    {
      name: 'the pick list',
      goal: { median: 50, p95: 100 },
      call: () => client.partRequests.pickList({}),
      raw: () => picks(),
    },
  ]
}

/** A receipt of 100 lines, durable, beside as many bare inserts in one durable transaction of an empty database. */
export async function receiptOperation(
  { app, client }: BenchShop,
  data: string,
): Promise<{ readonly operation: Operation; readonly close: () => Promise<void> }> {
  const { reader } = app.services.db
  const parts: readonly { id: Id; cost: number }[] = await reader.raw(
    `select parts.id, coalesce(totals.last_cost, 1000) as cost from parts
     join stock_totals as totals on totals.part_id = parts.id
     where parts.is_serialised = 0 and parts.is_active = 1 order by parts.seq limit 20000`,
  )
  const place = await reader('stock_places').where({ kind: 'bin' }).first('id')
  const folder = await mkdtemp(join(data, 'bare-'))
  const bare = await openDataFolder(folder)
  const connection = await rawConnection(bare.writer)
  return {
    operation: {
      name: `a receipt of ${linesOfReceipt} lines, durable`,
      goal: { median: 100, p95: 200 },
      call: turn =>
        client.stock.receive({
          commandId: crypto.randomUUID(),
          placeId: place.id,
          lines: Array.from({ length: linesOfReceipt }, (_, line) => {
            const { id, cost } = at(parts, turn * linesOfReceipt + line)
            return { partId: id, quantity: 1, unitCost: cost, isCostSure: true }
          }),
        }),
      raw: await bareReceipt(connection),
    },
    close: async () => {
      await connection.release()
      await bare.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Rows as wide as those of a receipt: entries, balances and totals. */
async function bareReceipt({ prepare }: RawConnection): Promise<(turn: number) => Promise<void>> {
  const create = await prepare(
    'create table if not exists bare_entries (seq integer primary key, id text unique, other text, body text) strict',
  )
  await create()
  const begin = await prepare('begin immediate')
  const commit = await prepare('commit')
  const insert = await prepare('insert into bare_entries (id, other, body) values (?, ?, ?)')
  return async () => {
    await begin()
    for (let row = 0; row < linesOfReceipt * 3; row += 1) {
      await insert(crypto.randomUUID(), crypto.randomUUID(), 'x'.repeat(120))
    }
    await commit()
  }
}

async function busiestParts({ services }: BenchShop['app']): Promise<readonly Id[]> {
  const rows: readonly { part_id: Id }[] = await services.db.reader.raw(
    `select part_id from stock_entries group by part_id order by count(*) desc limit 200`,
  )
  return rows.map(row => row.part_id)
}

function at<T>(list: readonly T[], turn: number): T {
  const found = list[turn % list.length]
  if (found === undefined) throw new Error('the warehouse is too empty to be measured')
  return found
}
