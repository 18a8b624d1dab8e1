// @ts-check
import { setUp } from '../setup/index.mjs'
import { needsOf } from '../setup/needs.mjs'
import { buildWhenStale } from './build.mjs'
import { withDisplay } from './display.mjs'
import { programEnvironment } from './environment.mjs'
import { runScript } from './program.mjs'
import { tools } from './tools.mjs'

/**
 * Provides what is missing and runs the demonstration, on a virtual display where there is no other.
 * @param {readonly string[]} args
 */
export async function runDemo(args) {
  await setUp(needsOf.everything)
  await buildWhenStale()
  return withDisplay(display =>
    runScript(tools.tsx, ['scripts/demo/run.ts', ...args], { env: { ...programEnvironment, ...display } }),
  )
}
