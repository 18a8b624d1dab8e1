import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '#shared/kernel/day'
import { dayOf } from '#shared/kernel/day-zone'
import { openDataFolder } from '../../db/data-folder'
import type { BenchShop } from './bench-shop'
import type { Operation } from './measure'
import { type RawConnection, rawConnection } from './raw-connection'

/**
 * A check-in with a new customer and a new device, durable, beside as many bare inserts in one durable transaction. Those
 * go to an empty database on the same disk: the shop's own audit chain must stay whole.
 */
export async function checkInOperation(
  { app, client }: BenchShop,
  data: string,
): Promise<{ readonly operation: Operation; readonly close: () => Promise<void> }> {
  const type = await app.services.db.reader('device_types').where({ key: 'mobile_phone' }).first('id')
  const { timeZone } = await app.services.shopSettings()
  const today = dayOf(app.services.clock.now().toISOString(), timeZone)
  const folder = await mkdtemp(join(data, 'bare-'))
  const bare = await openDataFolder(folder)
  const connection = await rawConnection(bare.writer)
  const inserts = await bareInserts(connection)
  const run = Date.now().toString(36).toUpperCase()
  return {
    operation: {
      name: 'a check-in, durable',
      goal: { median: 8, p95: 20, ratio: 12 },
      call: turn =>
        client.repairs.checkIn({
          commandId: crypto.randomUUID(),
          customer: { kind: 'new', name: `مشتری سنجش ${turn}`, phone: '' },
          device: {
            kind: 'new',
            typeId: type.id,
            brand: 'Samsung',
            model: 'Galaxy A54',
            serialNo: `BENCH${run}${turn}`,
          },
          fault: 'صفحه شکسته و لمس کار نمی‌کند',
          condition: ['screen_cracked'],
          accessories: ['charger'],
          promisedOn: addDays(today, 3),
        }),
      raw: inserts,
    },
    close: async () => {
      await connection.release()
      await bare.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Rows as wide as a check-in writes: facts, history, four audited acts, its answer, and five rows of search. */
async function bareInserts({ prepare }: RawConnection): Promise<(turn: number) => Promise<void>> {
  await (
    await prepare(
      'create table if not exists bare_rows (seq integer primary key, id text unique, other text, body text) strict',
    )
  )()
  await (await prepare('create index if not exists bare_rows_by_other on bare_rows (other, seq)'))()
  const begin = await prepare('begin immediate')
  const commit = await prepare('commit')
  const insert = await prepare('insert into bare_rows (id, other, body) values (?, ?, ?)')
  const words = await prepare('insert into search_customer_words (rowid, words) values (?, ?)')
  const grams = await prepare('insert into search_serial_grams (rowid, grams) values (?, ?)')
  return async turn => {
    await begin()
    for (let row = 0; row < 10; row += 1)
      await insert(crypto.randomUUID(), crypto.randomUUID(), 'x'.repeat(400))
    for (let row = 0; row < 3; row += 1) await words(turn * 3 + row + 1, `مشتری سنجش${turn} صفحه شکسته`)
    for (let row = 0; row < 2; row += 1) await grams(turn * 2 + row + 1, `benc ench nch${turn}`)
    await commit()
  }
}
