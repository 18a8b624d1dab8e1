// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { npm, run } from './process.mjs'
import { SetupStop, say } from './say.mjs'
import { ensureCompiler } from './system-libraries.mjs'

const folder = inRoot('node_modules', 'sqlite3')
const driver = path.join(folder, 'build', 'Release', 'node_sqlite3.node')

/** Whether the driver's file is there; that it loads is proved once, when set-up puts it there. */
export function hasSqlite() {
  return fs.existsSync(driver)
}

/** Provides SQLite's native driver: as it stands, from an earlier compilation, prebuilt, or compiled here. */
export async function ensureSqlite() {
  const kept = keptDriver()
  if (await loads()) return keep(kept)
  if (fs.existsSync(kept)) {
    copyWhole(kept, driver)
    if (await loads()) return
    fs.rmSync(kept)
  }
  await fetchPrebuilt()
  if (!(await loads())) await compile()
  keep(kept)
}

/** One file serves every Node and Electron (Node-API), so it is kept by version and machine alone. */
function keptDriver() {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const libc = process.platform === 'linux' && fs.existsSync('/etc/alpine-release') ? '-musl' : ''
  return path.join(
    userCache(),
    'peygir',
    `sqlite3-${version}-${process.platform}${libc}-${process.arch}-napi.node`,
  )
}

function userCache() {
  const home = os.homedir()
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local')
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches')
  return process.env.XDG_CACHE_HOME || path.join(home, '.cache')
}

/** Whether the driver answers a query; in a process of its own, since a half-written one may crash it. */
async function loads() {
  if (!hasSqlite()) return false
  const query = `const { Database } = require('sqlite3')
    new Database(':memory:').get('select 1 as one', (error, row) => process.exit(row?.one === 1 ? 0 : 1))`
  return (await run(process.execPath, ['-e', query])).code === 0
}

async function fetchPrebuilt() {
  const installer = inRoot('node_modules', 'prebuild-install', 'bin.js')
  await run(process.execPath, [installer, '-r', 'napi'], { cwd: folder, signal: AbortSignal.timeout(60_000) })
}

async function compile() {
  await ensureCompiler()
  say('compiling sqlite3, once for this user (about 90 s).')
  const { code, output } = await npm(['run', 'rebuild'], { cwd: folder, env: compilerEnvironment() })
  if (code === 0 && (await loads())) return
  throw new SetupStop(
    `${output}\nsqlite3 could not be compiled: install Python 3, make and a C++ compiler, and see that Node's headers can be fetched or stand beside Node, then run the command again.`,
  )
}

/** Node's headers usually lie beside Node: then they need not be downloaded. */
function compilerEnvironment() {
  const prefix = path.resolve(process.execPath, '..', '..')
  const hasHeaders = fs.existsSync(path.join(prefix, 'include', 'node', 'node_api.h'))
  return { ...process.env, JOBS: 'max', ...(hasHeaders && { npm_config_nodedir: prefix }) }
}

/** @param {string} kept */
function keep(kept) {
  if (fs.existsSync(kept)) return
  try {
    copyWhole(driver, kept)
  } catch {
    say(`could not keep the compiled sqlite3 in ${path.dirname(kept)}; the next clone will compile it again.`)
  }
}

/** @param {string} from @param {string} to */
function copyWhole(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  const draft = `${to}.${process.pid}`
  fs.copyFileSync(from, draft)
  fs.renameSync(draft, to)
}
