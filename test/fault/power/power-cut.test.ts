import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDataFolder } from '../../../src/main/db/data-folder'
import type { HostStart } from '../../support/kill-host'
import { type Ledger, newLedger } from '../../support/kill-load'
import { buildHost, startHost } from '../../support/kill-program'
import { faultsAfterDeath } from '../../support/kill-proof'
import { liveAndDie } from '../../support/kill-rounds'
import { type ShopFolder, setUpShop } from '../../support/kill-shop'
import { makeTestFolder } from '../../support/test-folder'
import {
  anythingArrives,
  type Contents,
  contentsAfter,
  everythingArrives,
  readContents,
  readRecord,
  writeContents,
} from './disk'
import { canRecord, compileRecorder, recorded } from './recorder'

const isLong = process.env.PEYGIR_FAULT === 'long'
const cuts = Number(process.env.PEYGIR_CUTS) || (isLong ? 200 : 6)

const nothingArrives = () => 0

type Cut = { readonly shop: ShopFolder; readonly ledger: Ledger; readonly start?: Partial<HostStart> }

describe.skipIf(!canRecord)('O1 a power cut while everybody works', () => {
  let host = ''
  let recorder: ReturnType<typeof compileRecorder>
  beforeAll(async () => {
    host = await buildHost('power')
    recorder = compileRecorder()
  })
  afterAll(async () => {
    recorder.remove()
    await rm(dirname(host), { recursive: true, force: true })
  })

  /** One life with its end; gives what the disk held before, what was done to it, and what the dead program saw. */
  async function liveToTheCut({ shop, ledger, start = {} }: Cut) {
    const before = await readContents(shop.folder)
    const record = join(await makeTestFolder(), 'record')
    const program = startHost(host, recorded(recorder.library, { folder: shop.folder, record }))
    const acknowledgements = 1 + Math.floor(Math.random() * 120)
    const seen = await liveAndDie({ program, shop, ledger, acknowledgements, start })
    return { before, acts: await readRecord(record), seen, after: await readContents(shop.folder) }
  }

  async function faultsOn(shop: ShopFolder, contents: Contents, ledger: Ledger): Promise<readonly string[]> {
    await writeContents(shop.folder, contents)
    return faultsAfterDeath(shop.folder, ledger)
  }

  test(`loses nothing acknowledged, ${cuts} times, whatever of the rest reached the disk`, async () => {
    const shop = await setUpShop(await makeTestFolder())
    const ledger = newLedger()
    for (let cut = 1; cut <= cuts; cut += 1) {
      const { before, acts, seen, after } = await liveToTheCut({ shop, ledger })
      expect(seen, `cut ${cut}`).toEqual([])
      // The record is whole: with everything that was written, the files are those that the program left.
      expect(differing(contentsAfter(before, acts, everythingArrives), after), `cut ${cut}`).toEqual([])
      for (const fate of [nothingArrives, anythingArrives]) {
        const found = await faultsOn(shop, contentsAfter(before, acts, fate), ledger)
        expect(found, `cut ${cut}`).toEqual([])
      }
    }
    expect(ledger.answered.size).toBeGreaterThan(cuts)
  })

  test('would be found out with a weaker setting: synchronous=NORMAL loses what it acknowledged', async () => {
    const shop = await setUpShop(await makeTestFolder())
    const lost: string[] = []
    // A cut right after a checkpoint loses nothing; it does not happen every time.
    for (let cut = 1; cut <= 5 && lost.length === 0; cut += 1) {
      const ledger = newLedger()
      const { before, acts } = await liveToTheCut({ shop, ledger, start: { synchronous: 'NORMAL' } })
      const found = await faultsOn(shop, contentsAfter(before, acts, nothingArrives), ledger)
      lost.push(...found.filter(fault => fault.includes('was acknowledged and is lost')))
    }
    expect(lost).not.toEqual([])
  })

  test('in the very first start leaves a folder that opens, whatever moment it comes at', async () => {
    const folder = await makeTestFolder()
    const record = join(await makeTestFolder(), 'record')
    const program = startHost(host, recorded(recorder.library, { folder, record }))
    program.begin({ folder, staffId: null })
    await program.ready
    await program.kill()
    const acts = await readRecord(record)
    expect(acts.filter(({ kind }) => kind === 'sync').length).toBeGreaterThan(3)
    for (let cut = 1; cut <= cuts * 3; cut += 1) {
      const moment = Math.floor(Math.random() * acts.length)
      const fate = [nothingArrives, anythingArrives, everythingArrives][cut % 3] ?? nothingArrives
      const disk = await makeTestFolder()
      await writeContents(disk, contentsAfter(new Map(), acts.slice(0, moment), fate))
      const db = await openDataFolder(disk)
      expect(await db.reader('repairs').select(), `after ${moment} acts`).toEqual([])
      await db.close()
    }
  })
})

function differing(left: Contents, right: Contents): readonly string[] {
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].filter(name => !left.get(name)?.equals(right.get(name) ?? Buffer.alloc(0)))
}
