// @ts-check
import { spawn } from 'node:child_process'
import { root } from '../setup/paths.mjs'

/**
 * @typedef {{ readonly env?: NodeJS.ProcessEnv, readonly cwd?: string, readonly input?: 'inherit' | 'ignore' }} Options
 */

/**
 * Runs a program that speaks for itself, and answers with its exit code. A signal that ends us reaches it first, and
 * nothing more is begun.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>}
 */
export function runProgram(file, args, { env = process.env, cwd = root, input = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: [input, 'inherit', 'inherit'] })
    let isStopping = false
    /** @param {NodeJS.Signals} signal */
    const forward = signal => {
      isStopping = true
      child.kill(signal)
    }
    for (const signal of signals) process.on(signal, forward)
    child.on('error', reject)
    child.on('close', code => {
      if (isStopping) process.exit(code ?? 130)
      for (const signal of signals) process.off(signal, forward)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs a script of an installed package with this Node.
 * @param {string} script path of the script
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export function runScript(script, args, options) {
  return runProgram(process.execPath, [script, ...args], options)
}

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
