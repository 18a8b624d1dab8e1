// @ts-check
import { createRequire } from 'node:module'
import { electronVersion, ensureElectronRuntime } from './electron-runtime.mjs'
import { withLock } from './lock.mjs'
import { refuseOldNode } from './node-version.mjs'
import { ensurePackages, whyInstallHere } from './packages.mjs'
import { inRoot } from './paths.mjs'
import { ensureSqlite, hasSqlite } from './sqlite.mjs'
import { currentKey, openNeeds, readStamp, withNeed, writeStamp } from './stamp.mjs'
import { ensureTestTools, ensureWindowLibraries, refuseMissingLibraries } from './system-libraries.mjs'

/** @typedef {import('./needs.mjs').Need} Need */

/** @type {Readonly<Record<Need, () => Promise<void>>>} */
const provide = {
  windowLibraries: ensureWindowLibraries,
  testTools: ensureTestTools,
  packages: ensurePackages,
  sqlite: ensureSqlite,
  electron: async () => {
    await ensureElectronRuntime()
    await refuseMissingLibraries(createRequire(inRoot('package.json'))('electron'))
  },
}

/** Whether what an earlier set-up provided is still there: a look at files, for every start. */
/** @type {Readonly<Partial<Record<Need, () => boolean>>>} */
const stillThere = {
  packages: () => whyInstallHere() === undefined,
  sqlite: hasSqlite,
  electron: () => electronVersion() !== undefined,
}

/**
 * Provides what a command needs and this machine lacks; silent and quick when nothing does. Safe to run twice, at
 * once, and after a break.
 * @param {readonly Need[]} needs in the order of `allNeeds`
 */
export async function setUp(needs) {
  refuseOldNode()
  if (!needs.some(lacks(readStamp()))) return
  await withLock('set-up', async () => {
    let stamp = readStamp()
    for (const need of needs) {
      if (!lacks(stamp)(need)) continue // asked at each turn: installing packages takes away what was built into them
      await provide[need]()
      stamp = withNeed(stamp, currentKey(), need)
      writeStamp(stamp)
    }
  })
}

/** @param {import('./stamp.mjs').Stamp | undefined} stamp */
function lacks(stamp) {
  const key = currentKey()
  /** @param {Need} need */
  return need => openNeeds(stamp, key, [need]).length > 0 || stillThere[need]?.() === false
}
