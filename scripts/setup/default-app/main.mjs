// @ts-check
// Stands where Electron keeps its default app, which the fallback runtime comes without: `electron [-r FILE] FOLDER`
// loads the app in FOLDER. It is copied into node_modules/electron/dist/resources/app.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */
// Electron's own default app uses these two; its types keep them to itself.
const host = /** @type {never} */ (app)

const { modules, target } = readArguments(process.argv.slice(1))

if (target === undefined) fail('Name the folder of the app: electron FOLDER')
else await load(target)

/**
 * The modules to require first, and the first word that is no flag; what follows it belongs to the app.
 * @param {readonly string[]} args
 */
function readArguments(args) {
  /** @type {string[]} */
  const modules = []
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '-r' || arg === '--require') modules.push(rest.shift() ?? '')
    else if (arg.startsWith('--require=')) modules.push(arg.slice('--require='.length))
    else if (!arg.startsWith('-')) return { modules, target: path.resolve(arg) }
  }
  return { modules, target: undefined }
}

/** @param {string} target */
async function load(target) {
  const require = createRequire(path.join(process.cwd(), 'any.js'))
  try {
    for (const file of modules) require(file)
    await import(pathToFileURL(adopt(target)).href)
  } catch (error) {
    fail(`The app in ${target} could not be loaded: ${error instanceof Error ? error.stack : error}`)
  }
}

/** Takes over the app's name, version and path, as Electron's own does, and answers with the file to load. */
function adopt(/** @type {string} */ target) {
  const folder = fs.statSync(target).isDirectory() ? target : path.dirname(target)
  const manifest = path.join(folder, 'package.json')
  if (!fs.existsSync(manifest)) return target
  const {
    name,
    productName,
    version,
    desktopName,
    main = 'index.js',
  } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (version) host.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  if (process.platform === 'linux' && desktopName) app.setDesktopName(desktopName)
  host.setAppPath(folder)
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  return folder === target ? createRequire(manifest).resolve(path.resolve(folder, main)) : target
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
