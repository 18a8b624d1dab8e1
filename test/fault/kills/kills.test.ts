import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../src/main/app'
import { verifyFolder } from '../../../src/main/cli/verify/verify'
import { openForMigration } from '../../../src/main/db/connect'
import { openDataFolder } from '../../../src/main/db/data-folder'
import { readCatalogueFile } from '../../../src/main/devices/catalogue-file'
import { newLedger } from '../../support/kill-load'
import { buildHost, startHost } from '../../support/kill-program'
import { copyDatabase, faultsAfterDeath } from '../../support/kill-proof'
import { liveAndDie } from '../../support/kill-rounds'
import { setUpShop } from '../../support/kill-shop'
import { makeTestFolder } from '../../support/test-folder'

const isLong = process.env.PEYGIR_FAULT === 'long'
/** With the five deaths of the real program in test/e2e the short form makes fifty. */
const kills = Number(process.env.PEYGIR_KILLS) || (isLong ? 1000 : 45)

/** A folder's deaths; the proof reads everything each time, so that a long form takes new folders. */
const perFolder = 50

let host = ''
beforeAll(async () => {
  host = await buildHost('kill')
})
afterAll(() => rm(dirname(host), { recursive: true, force: true }))

const folders = Array.from({ length: Math.ceil(kills / perFolder) }, (_, index) => ({
  deaths: Math.min(perFolder, kills - index * perFolder),
}))

describe('O1 a program that is killed while everybody works', () => {
  test.each(folders)(
    'loses nothing acknowledged and leaves nothing half done, $deaths times',
    async ({ deaths }) => {
      const shop = await setUpShop(await makeTestFolder())
      const ledger = newLedger()
      let program = startHost(host)
      for (let death = 1; death <= deaths; death += 1) {
        // Every eighth dies while it still opens what the one before it left.
        const acknowledgements = death % 8 === 0 ? 0 : 1 + Math.floor(Math.random() * 60)
        const seen = await liveAndDie({ program, shop, ledger, acknowledgements })
        // The next one starts up while this one's death is looked into.
        program = startHost(host)
        expect([...seen, ...(await faultsAfterDeath(shop.folder, ledger))], `death ${death}`).toEqual([])
      }
      await program.kill()
      expect(ledger.answered.size).toBeGreaterThan(deaths * 10)
    },
  )

  test('would be found out if it had lost an acknowledged command, or half of one', async () => {
    const shop = await setUpShop(await makeTestFolder())
    const ledger = newLedger()
    const live = () => liveAndDie({ program: startHost(host), shop, ledger, acknowledgements: 40 })
    await live()
    const earlier = await makeTestFolder()
    await copyDatabase(shop.folder, earlier)
    await live()
    expect(await faultsAfterDeath(earlier, ledger)).toContainEqual(
      expect.stringContaining('was acknowledged and is lost'),
    )
    await loseLastPayment(shop.folder)
    expect(await faultsAfterDeath(shop.folder, ledger)).toContainEqual(
      expect.stringMatching(/^part \d of (repairs.checkIn|billing.pay) lacks/),
    )
  })
})

test('O1 a catalogue whose filling is killed again and again is filled whole in the end', async () => {
  const { folder, staffId } = await setUpShop(await makeTestFolder())
  for (let death = 1; death <= 4; death += 1) {
    const program = startHost(host)
    program.begin({ folder, staffId, isFillingCatalogue: true })
    await program.ready
    await new Promise(resolve => setTimeout(resolve, Math.random() * 300))
    await program.kill()
  }
  const app = createApp({ db: await openDataFolder(folder) })
  await app.startJobs()
  const keys: readonly string[] = await app.services.db.reader('device_models').pluck('identity_key')
  await app.close()
  expect(keys.length).toBe((await readCatalogueFile()).count)
  expect(new Set(keys).size).toBe(keys.length)
  const results = await verifyFolder(folder, () => undefined)
  expect(results.flatMap(({ faults }) => faults)).toEqual([])
})

async function loseLastPayment(folder: string): Promise<void> {
  const db = openForMigration(join(folder, 'peygir.db'))
  await db.raw('drop trigger payments_no_delete')
  await db('payments')
    .where({ seq: db('payments').max('seq') })
    .delete()
  await db.destroy()
}
