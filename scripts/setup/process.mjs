// @ts-check
import { spawn } from 'node:child_process'
import { noteChild } from './lock.mjs'
import { root } from './paths.mjs'

const tailLength = 20_000

/**
 * @typedef {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv, readonly show?: boolean, readonly input?: 'inherit' }} Options
 * @typedef {{ readonly code: number, readonly output: string }} Result `output` is the end of what the command said
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let isForwarding = false

/**
 * Runs a program to its end. Its words are kept for the case of failure, and shown (on stderr) only when asked.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Options & { readonly signal?: AbortSignal }} [options]
 * @returns {Promise<Result>}
 */
export function run(file, args, { cwd = root, env = process.env, show = false, signal } = {}) {
  return new Promise(resolve => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...ownGroup })
    let output = ''
    /** @param {Buffer} chunk */
    const keep = chunk => {
      output = (output + chunk).slice(-tailLength)
      if (show) process.stderr.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    track(child)
    const abort = () => stop(child, 'SIGKILL')
    signal?.addEventListener('abort', abort, { once: true })
    /** @param {number} code @param {string} text */
    const end = (code, text) => {
      running.delete(child)
      signal?.removeEventListener('abort', abort)
      resolve({ code, output: text })
    }
    child.on('error', error => end(127, error.message))
    child.on('close', code => end(code ?? 1, output))
  })
}

/**
 * Runs npm with the registry and cache that it is configured for.
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export function npm(args, options) {
  const [file, ...first] = npmCommand()
  return run(file, [...first, ...args], options)
}

/** @returns {readonly [string, ...string[]]} */
function npmCommand() {
  const started = process.env.npm_execpath ?? ''
  if (/npm-cli\.c?js$/.test(started)) return [process.execPath, started]
  return process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', 'npm'] : ['npm']
}

// A group of its own lets a stop reach grandchildren (node-gyp's compilers); Windows has no groups.
const ownGroup = process.platform === 'win32' ? { windowsHide: true } : { detached: true }

/** @param {import('node:child_process').ChildProcess} child */
function track(child) {
  if (child.pid !== undefined) noteChild(child.pid)
  running.add(child)
  if (isForwarding) return
  isForwarding = true
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(name, () => {
      for (const one of running) stop(one, 'SIGTERM')
      process.exit(130)
    })
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended in between.
  }
}
