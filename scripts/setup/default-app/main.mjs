// @ts-check
// Stands where Electron keeps its default app, which the fallback runtime comes without: `electron [-r FILE] FOLDER`
// loads the app in FOLDER. It is copied into node_modules/electron/dist/resources/app.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const args = process.argv.slice(1)
const modules = []
let target
for (let index = 0; index < args.length; index += 1) {
  const arg = args[index]
  if (arg === '-r' || arg === '--require') modules.push(args[++index])
  else if (arg.startsWith('--require=')) modules.push(arg.slice('--require='.length))
  else if (!arg.startsWith('-')) {
    target = path.resolve(arg)
    break // what follows belongs to the app
  }
}

if (target === undefined) fail('Name the folder of the app: electron FOLDER')
else await load(target)

/** @param {string} target */
async function load(target) {
  const require = createRequire(path.join(process.cwd(), 'x.js'))
  for (const file of modules) require(file)
  try {
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
  const { name, productName, version, desktopName, main = 'index.js' } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  if (process.platform === 'linux' && desktopName) app.setDesktopName(desktopName)
  app.setAppPath(folder)
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  return folder === target ? createRequire(manifest).resolve(path.resolve(folder, main)) : target
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  app.exit(1)
}
