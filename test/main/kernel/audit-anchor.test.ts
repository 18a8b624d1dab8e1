import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { verifyFolder } from '../../../src/main/cli/verify/verify'
import type { Database } from '../../../src/main/db/connect'
import { openDataFolder } from '../../../src/main/db/data-folder'
import { chained, findChainEnd } from '../../../src/main/kernel/audit'
import {
  anchorName,
  createAuditAnchoring,
  moveAnchor,
  readAnchor,
} from '../../../src/main/kernel/audit-anchor'
import { silentLogger } from '../../../src/main/kernel/logger'
import { openTestApp, type TestApp } from '../../support/test-app'
import { makeTestFolder } from '../../support/test-folder'

const add = ({ manager }: TestApp, name: string) =>
  manager.customers.add({ commandId: crypto.randomUUID(), name, phone: '' })

/** A shop whose program was closed as usual. */
async function closedShop(): Promise<TestApp> {
  const t = await openTestApp({ folder: await makeTestFolder() })
  for (const name of ['مریم', 'علی', 'رضا']) await add(t, name)
  await t.app.close()
  return t
}

/** Changes the file as somebody could who has it in hand. */
async function tamper(folder: string, ...statements: readonly string[]): Promise<void> {
  const db = await openDataFolder(folder)
  for (const sql of ['drop trigger audit_log_no_update', 'drop trigger audit_log_no_delete', ...statements]) {
    await db.writer.raw(sql)
  }
  await db.close()
}

const lastTwo = 'delete from audit_log where seq > (select max(seq) - 2 from audit_log)'

async function auditFaults(folder: string): Promise<readonly string[]> {
  const results = await verifyFolder(folder, () => undefined)
  return results.find(({ name }) => name === 'audit chain')?.faults ?? ['the chain was not looked at']
}

async function lengthOf(folder: string): Promise<number> {
  return (await readAnchor(folder, unheard))?.seq ?? 0
}

const unheard = () => undefined

describe('the anchor of the audit log', () => {
  test('M5 a clean close keeps where the log ends, and nothing is wrong with it', async () => {
    const { folder } = await closedShop()
    const db = await openDataFolder(folder)
    expect(await readAnchor(folder, unheard)).toEqual(
      await db.reader('audit_log').orderBy('seq', 'desc').first('seq', 'hash'),
    )
    await db.close()
    expect(await auditFaults(folder)).toEqual([])
  })

  test('M5 entries cut off at the end are noticed, though the rest of the chain is sound', async () => {
    const { folder } = await closedShop()
    const written = await lengthOf(folder)
    await tamper(folder, lastTwo)
    expect(await auditFaults(folder)).toEqual([
      `entries up to ${written} were written, and nothing is left after ${written - 2}`,
    ])
  })

  test('M5 what is written after the cut does not cover it up, and every start logs it', async () => {
    const { folder } = await closedShop()
    const written = await lengthOf(folder)
    const fault = `entry ${written} is not the one that was written`
    await tamper(folder, lastTwo)
    const db = await openDataFolder(folder)
    await append(db, 3)
    const told: unknown[] = []
    const anchoring = createAuditAnchoring({
      db,
      log: { ...silentLogger, error: (_, facts) => told.push(facts) },
    })
    await anchoring.start()
    expect(told).toEqual([{ fault }])
    await anchoring.stop()
    await db.close()
    expect(await lengthOf(folder)).toBe(written)
    expect(await auditFaults(folder)).toEqual([fault])
  })

  test('M5 a crash leaves the anchor behind the log, which is no fault; so does a lost or a half anchor', async () => {
    const { folder } = await closedShop()
    const kept = await lengthOf(folder)
    const db = await openDataFolder(folder)
    await append(db, 2)
    await db.close()
    expect(await lengthOf(folder)).toBe(kept)
    expect(await auditFaults(folder)).toEqual([])
    const again = await openDataFolder(folder)
    expect(await moveAnchor(again, unheard)).toBeUndefined()
    await again.close()
    expect(await lengthOf(folder)).toBe(kept + 2)
    for (const text of ['', '{"seq":', '{"seq":900}']) {
      await writeFile(join(folder, anchorName), text)
      expect(await auditFaults(folder)).toEqual([])
    }
    await rm(join(folder, anchorName))
    expect(await auditFaults(folder)).toEqual([])
  })

  test('M5 a damaged anchor is told once and written anew', async () => {
    const { folder } = await closedShop()
    const kept = await lengthOf(folder)
    await writeFile(join(folder, anchorName), '{"seq":')
    const told: string[] = []
    const db = await openDataFolder(folder)
    const log = { ...silentLogger, error: (sentence: string) => told.push(sentence) }
    const anchoring = createAuditAnchoring({ db, log })
    await anchoring.start()
    await anchoring.stop()
    await db.close()
    expect(told).toEqual([expect.stringContaining(`${anchorName} is damaged`)])
    expect(await lengthOf(folder)).toBe(kept)
  })

  test('M5 an anchor that cannot be read now is left as it is, logged, and told by verify', async () => {
    const { folder } = await closedShop()
    const anchor = join(folder, anchorName)
    await rm(anchor)
    // Every user fails to read a folder as a file.
    await mkdir(join(anchor, 'kept'), { recursive: true })
    const told: unknown[] = []
    const db = await openDataFolder(folder)
    const anchoring = createAuditAnchoring({
      db,
      log: { ...silentLogger, error: (_, facts) => told.push(facts) },
    })
    await anchoring.start()
    await anchoring.stop()
    await db.close()
    const failure = { error: expect.objectContaining({ code: 'EISDIR' }) }
    expect(told).toEqual([failure, failure])
    expect(await readdir(anchor)).toEqual(['kept'])
    expect(await auditFaults(folder)).toEqual([
      expect.stringMatching(/^where it ended is kept in audit-head\.json, which cannot be read: EISDIR/),
    ])
  })

  test('M5 an older copy of the whole folder is sound; an older database beside a newer anchor is not', async () => {
    const { folder } = await closedShop()
    const older = await makeTestFolder()
    await cp(folder, older, { recursive: true })
    const db = await openDataFolder(folder)
    await append(db, 2)
    await moveAnchor(db, unheard)
    await db.close()
    const [before, after] = [await lengthOf(older), await lengthOf(folder)]
    expect(after).toBe(before + 2)
    expect(await auditFaults(older)).toEqual([])
    await cp(join(older, 'peygir.db'), join(folder, 'peygir.db'))
    expect(await auditFaults(folder)).toEqual([
      `entries up to ${after} were written, and nothing is left after ${before}`,
    ])
  })

  test('M5 while the program runs the anchor follows every minute, until it closes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { app, folder, bugs } = await openTestApp()
    const { db } = app.services
    const anchoring = createAuditAnchoring(app.services)
    await anchoring.start()
    const first = await lengthOf(folder)
    expect(first).toBeGreaterThan(0)
    await append(db, 1)
    vi.advanceTimersByTime(59_999)
    expect(await lengthOf(folder)).toBe(first)
    vi.advanceTimersByTime(1)
    await vi.waitFor(async () => expect(await lengthOf(folder)).toBe(first + 1))
    await append(db, 1)
    await anchoring.stop()
    expect(await lengthOf(folder)).toBe(first + 2)
    expect(bugs).toEqual([])
  })
})

/** Entries as the program itself writes them. */
async function append({ writer }: Database, count: number): Promise<void> {
  const at = '2026-11-22T08:00:00.000Z'
  const act = { at, staff_id: null, action: 'test.act', entity: 'thing', before: null, after: null }
  const acts = Array.from({ length: count }, (_, index) => ({ ...act, entity_id: `thing-${index}` }))
  await writer('audit_log').insert([...chained(acts, await findChainEnd(writer))])
}
