// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inRoot } from './paths.mjs'
import { say } from './say.mjs'

/**
 * Who holds the lock, and the process groups that it started: they outlive a killed holder.
 * @typedef {{ readonly holder: string, readonly children: readonly string[] }} Claim
 */

/** @type {{ file: string, claim: Claim } | undefined} */
let held

/**
 * Does the work while no other run of this project does the same; waits for one that does, and takes over from one
 * that was killed, after ending what it left running.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = inRoot('.cache', `${name}.lock`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  await take(file, name)
  const release = () => fs.rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    held = undefined
    process.off('exit', release)
    release()
  }
}

/**
 * Remembers a started process with the lock, for whoever takes over.
 * @param {number} pid
 */
export function noteChild(pid) {
  if (!held) return
  const children = [...held.claim.children.filter(isAlive), identify(pid)]
  held = { ...held, claim: { ...held.claim, children } }
  replace(held.file, held.claim)
}

/**
 * A process as text that a later one with the same number does not share.
 * @param {number} pid
 */
export function identify(pid) {
  return `${pid}:${startOf(pid)}`
}

/**
 * Whether the process that `identify` named still runs.
 * @param {string} identity
 */
export function isAlive(identity) {
  const [pid, start] = identity.split(':')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
  return startOf(Number(pid)) === start
}

/** @param {string} file @param {string} name */
async function take(file, name) {
  const claim = { holder: identify(process.pid), children: [] }
  let hasSaid = false
  while (!create(file, claim)) {
    const other = read(file)
    if (!other) continue
    if (!isAlive(other.holder)) {
      evict(file, other)
      continue
    }
    if (!hasSaid)
      say(`another run (process ${other.holder.split(':')[0]}) is busy with ${name}; waiting for it.`)
    hasSaid = true
    await pause(200)
  }
  held = { file, claim }
}

/** @param {string} file @param {Claim} claim */
function create(file, claim) {
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify(claim))
  try {
    fs.linkSync(draft, file) // whole from its first moment, unlike a file opened and then written
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

/** @param {string} file @param {Claim} claim */
function replace(file, claim) {
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify(claim))
  fs.renameSync(draft, file)
}

/** @param {string} file @returns {Claim | undefined} */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} file @param {Claim} dead */
function evict(file, dead) {
  const aside = `${file}.${process.pid}.old`
  try {
    fs.renameSync(file, aside)
  } catch {
    return // another waiter was quicker
  }
  const taken = read(aside)
  if (taken && taken.holder !== dead.holder)
    fs.linkSync(aside, file) // it had already been taken over: hand it back
  else for (const child of dead.children.filter(isAlive)) endGroup(Number(child.split(':')[0]))
  fs.rmSync(aside, { force: true })
}

/** @param {number} pid */
function endGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended in between.
  }
}

/**
 * When a process started, in the kernel's ticks; empty where the system does not tell, and for a dead one that
 * its parent has not collected.
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  } catch {
    return ''
  }
}
