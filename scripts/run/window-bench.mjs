// @ts-check
import { setUp } from '../setup/index.mjs'
import { needsOf } from '../setup/needs.mjs'
import { buildWhenStale } from './build.mjs'
import { withDisplay } from './display.mjs'
import { programEnvironment } from './environment.mjs'
import { runScript } from './program.mjs'
import { tools } from './tools.mjs'

/**
 * Measures what the page of the real window waits for, on a virtual display where there is no other.
 * @param {readonly string[]} args
 */
export async function runWindowBench(args) {
  await setUp(needsOf.everything)
  await buildWhenStale()
  return withDisplay(display =>
    runScript(tools.tsx, ['test/bench/window-bench.ts', ...args], {
      env: { ...programEnvironment, ...display },
    }),
  )
}
