import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '../../src/main/db/connect'
import { openDataFolder } from '../../src/main/db/data-folder'

/** A folder of its own, removed after the test. */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'peygir-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A migrated database without any data, closed and removed after the test. */
export async function openTestDatabase(): Promise<Database> {
  const db = await openDataFolder(await makeTestFolder())
  onTestFinished(() => db.close())
  return db
}
