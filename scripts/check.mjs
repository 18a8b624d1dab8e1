// @ts-check
// npm run check: what every commit must pass, in well under a minute: types, lint, format, architecture, unit.
import { performance } from 'node:perf_hooks'
import { checkEnvironment } from './run/environment.mjs'
import { typedParts } from './run/steps.mjs'
import { tools } from './run/tools.mjs'
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { inRoot } from './setup/paths.mjs'
import { run } from './setup/process.mjs'
import { runCommand } from './setup/say.mjs'

await runCommand(async () => {
  await setUp(needsOf.code)
  const vitest = ['run', '--project', 'architecture', '--project', 'unit', '--reporter=dot', '--maxWorkers=2']
  const results = await Promise.all([
    runTool('architecture and unit', tools.vitest, vitest),
    inTurn([
      () => runTool('lint and format', tools.biome, ['ci', '.']),
      ...typedParts.map(part => () => runTool(`types of ${part}`, tools.tsc, typesSinceLast(part))),
    ]),
  ])
  const failed = results.flat().filter(({ code }) => code !== 0)
  for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trim()}`)
  return failed.length > 0 ? 1 : 0
})

/**
 * Looks again only at what the files changed since the last check reach; the whole check does without.
 * @param {string} part
 */
function typesSinceLast(part) {
  const known = inRoot('.cache', `types-${part}.tsbuildinfo`)
  return ['-p', `tsconfig.${part}.json`, '--incremental', '--tsBuildInfoFile', known]
}

/**
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} args
 */
async function runTool(name, script, args) {
  const started = performance.now()
  const { code, output } = await run(process.execPath, [script, ...args], { env: checkEnvironment })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  return { name, code, output }
}

/**
 * Runs tasks one after the other: a machine of two cores gains nothing from more at once.
 * @template T
 * @param {readonly (() => Promise<T>)[]} tasks
 */
async function inTurn(tasks) {
  const results = []
  for (const task of tasks) results.push(await task())
  return results
}
