// @ts-check
import fs from 'node:fs'
import { inRoot } from './paths.mjs'
import { SetupStop } from './say.mjs'

/** Stops with a sentence where Node is older than the project runs on. */
export function refuseOldNode() {
  const { engines } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'))
  const minimum = engines.node.replace('>=', '')
  if (isAtLeast(process.versions.node, minimum)) return
  throw new SetupStop(
    `Node ${process.versions.node} is too old: install Node ${minimum} or newer, then run the command again.`,
  )
}

/**
 * Whether a version is the minimum or newer; parts that the minimum leaves out do not matter.
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
  const found = version.split('.').map(Number)
  for (const [index, wanted] of minimum.split('.').map(Number).entries()) {
    const part = found[index] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}
