// @ts-check
// npm run check: what every commit must pass, in well under a minute: types, lint, format, architecture, unit.
import { performance } from 'node:perf_hooks'
import { checkEnvironment } from './run/environment.mjs'
import { typedParts } from './run/steps.mjs'
import { tools } from './run/tools.mjs'
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { run } from './setup/process.mjs'
import { runCommand } from './setup/say.mjs'

await runCommand(async () => {
  await setUp(needsOf.code)
  const vitest = [
    'run',
    '--project',
    'architecture',
    '--project',
    'unit',
    '--reporter=dot',
    '--passWithNoTests=false',
  ]
  const codes = await Promise.all([
    ...[runTool('architecture and unit', tools.vitest, vitest)],
    inTurn([
      () => runTool('lint and format', tools.biome, ['ci', '.']),
      ...typedParts.map(
        part => () => runTool(`types of ${part}`, tools.tsc, ['-p', `tsconfig.${part}.json`]),
      ),
    ]),
  ])
  return codes.every(code => code === 0) ? 0 : 1
})

/** Runs a tool; shows its words only when it fails. */
async function runTool(
  /** @type {string} */ name,
  /** @type {string} */ script,
  /** @type {readonly string[]} */ args,
) {
  const started = performance.now()
  const { code, output } = await run(process.execPath, [script, ...args], { env: checkEnvironment })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(code === 0 ? `✓ ${name} (${seconds} s)` : `${output}\n✗ ${name} (${seconds} s)`)
  return code
}

/** Runs one after the other, for a machine of two cores; all of them, and answers with the worst code. */
async function inTurn(/** @type {readonly (() => Promise<number>)[]} */ tasks) {
  let worst = 0
  for (const task of tasks) worst = Math.max(worst, await task())
  return worst
}
