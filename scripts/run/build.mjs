// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { withLock } from '../setup/lock.mjs'
import { inRoot } from '../setup/paths.mjs'
import { run } from '../setup/process.mjs'
import { SetupStop, say } from '../setup/say.mjs'
import { tools } from './tools.mjs'

const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
]
const stampFile = inRoot('.cache', 'build')

/** Builds the program into out/ when its sources have changed since the last build. */
export async function buildWhenStale() {
  if (isFresh()) return
  await withLock('build', async () => {
    if (!isFresh()) await build()
  })
}

/** Builds the program into out/; stops with the builder's own words when it fails. */
export async function build() {
  const signature = signatureOf(sources)
  fs.rmSync(stampFile, { force: true }) // a broken build must not look like the last good one
  say('building the program.')
  const { code, output } = await run(process.execPath, [tools.electronVite, 'build'])
  if (code !== 0)
    throw new SetupStop(`${output}\nThe build failed: mend what it says above, then run the command again.`)
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  fs.writeFileSync(stampFile, signature)
}

function isFresh() {
  const isBuilt = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'].every(file =>
    fs.existsSync(inRoot('out', file)),
  )
  return isBuilt && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === signatureOf(sources)
}

/**
 * The state of files and folders by name, size and time of change: another state gives another text.
 * @param {readonly string[]} places paths inside the project; one that does not exist counts as such
 * @param {string} [top] the folder that they lie in
 */
export function signatureOf(places, top = inRoot()) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesIn(path.join(top, place))) {
      const { size, mtimeMs } = fs.statSync(file)
      hash.update(`${path.relative(top, file)}\n${size}\n${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/** @param {string} place @returns {readonly string[]} */
function filesIn(place) {
  if (!fs.existsSync(place)) return []
  if (!fs.statSync(place).isDirectory()) return [place]
  return fs
    .readdirSync(place)
    .sort()
    .flatMap(name => filesIn(path.join(place, name)))
}
