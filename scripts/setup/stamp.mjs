// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'

/**
 * What a finished set-up leaves in node_modules: what it was made for, and what it provided.
 * @typedef {{ readonly key: string, readonly done: readonly import('./needs.mjs').Need[] }} Stamp
 */

const stampFile = inRoot('node_modules', '.peygir', 'stamp.json')

/**
 * The needs that a stamp does not vouch for: all of them when it was made for something else.
 * @param {Stamp | undefined} stamp
 * @param {string} key
 * @param {readonly import('./needs.mjs').Need[]} needs
 */
export function openNeeds(stamp, key, needs) {
  if (stamp?.key !== key) return needs
  return needs.filter(need => !stamp.done.includes(need))
}

/**
 * The stamp after one more need was provided; what was done for another key no longer counts.
 * @param {Stamp | undefined} stamp
 * @param {string} key
 * @param {import('./needs.mjs').Need} need
 * @returns {Stamp}
 */
export function withNeed(stamp, key, need) {
  const done = stamp?.key === key ? stamp.done.filter(other => other !== need) : []
  return { key, done: [...done, need] }
}

/**
 * One text for all that makes an earlier set-up stale.
 * @param {{ readonly lock: string, readonly scripts: readonly string[], readonly machine: readonly string[] }} parts
 */
export function stampKey({ lock, scripts, machine }) {
  const hash = createHash('sha256')
  for (const part of [lock, ...scripts, ...machine]) hash.update(`${part.length}:${part}`)
  return hash.digest('hex')
}

/** The key of this project on this machine: the lock names Electron's version, the scripts are their own version. */
export function currentKey() {
  const folder = inRoot('scripts', 'setup')
  const scripts = fs.readdirSync(folder).filter(name => name.endsWith('.mjs'))
  const [major] = process.versions.node.split('.')
  return stampKey({
    lock: fs.readFileSync(inRoot('package-lock.json'), 'utf8'),
    scripts: scripts.sort().map(name => fs.readFileSync(path.join(folder, name), 'utf8')),
    machine: [process.platform, process.arch, `node ${major}`],
  })
}

/** @returns {Stamp | undefined} */
export function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {Stamp} stamp */
export function writeStamp(stamp) {
  fs.mkdirSync(path.dirname(stampFile), { recursive: true })
  const draft = `${stampFile}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify(stamp))
  fs.renameSync(draft, stampFile)
}

/** Makes the next set-up prove everything again. */
export function forgetStamp() {
  fs.rmSync(stampFile, { force: true })
}
