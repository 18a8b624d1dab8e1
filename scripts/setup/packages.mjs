// @ts-check
import fs from 'node:fs'
import { inRoot } from './paths.mjs'
import { npm } from './process.mjs'
import { SetupStop, say } from './say.mjs'

/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean, readonly devOptional?: boolean }} Locked
 * @typedef {{ readonly packages: Readonly<Record<string, Locked>> }} Lock
 */

/**
 * Why node_modules is not what the lock file says, in words; undefined when it is.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, which npm writes last
 * @param {(folder: string) => boolean} isThere
 */
export function whyInstall(wanted, installed, isThere) {
  if (!installed) return 'the packages are missing'
  for (const [folder, { version, integrity, optional, devOptional }] of Object.entries(wanted.packages)) {
    if (folder === '') continue
    const found = installed.packages[folder]
    if (!found && (optional || devOptional)) continue // made for another system
    if (found?.version !== version || found?.integrity !== integrity) return 'package-lock.json has changed'
    if (!isThere(folder)) return `${folder} is broken`
  }
  return undefined
}

/** Why this project's node_modules has to be installed, in words; undefined when it stands. */
export function whyInstallHere() {
  const wanted = readLock('package-lock.json')
  if (!wanted)
    throw new SetupStop(
      'package-lock.json is missing or damaged: restore it with `git restore package-lock.json`.',
    )
  return whyInstall(wanted, readLock('node_modules', '.package-lock.json'), folder =>
    fs.existsSync(inRoot(folder, 'package.json')),
  )
}

/** Installs the packages exactly as locked, when they are not. */
export async function ensurePackages() {
  const reason = whyInstallHere()
  if (!reason) return
  say(`${reason}: installing them with npm (a minute or two).`)
  // Install scripts run one by one in later steps, where a break can be mended and a result kept.
  const { code, output } = await npm([
    'ci',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ])
  if (code === 0) return
  const advice = output.includes('npm error code EUSAGE')
    ? 'package.json and package-lock.json disagree: run `npm install`, then the command again.'
    : 'npm could not install the packages: see that `npm ping` answers and that the disk has room, then run the command again.'
  throw new SetupStop(`${output}\n${advice}`)
}

/** @param {...string} parts @returns {Lock | undefined} */
function readLock(...parts) {
  try {
    return JSON.parse(fs.readFileSync(inRoot(...parts), 'utf8'))
  } catch {
    return undefined
  }
}
