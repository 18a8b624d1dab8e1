// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from '../setup/paths.mjs'
import { buildWhenStale } from './build.mjs'
import { countExit, countPlaywright, countVitest, nothing } from './counts.mjs'
import { withDisplay } from './display.mjs'
import { checkEnvironment } from './environment.mjs'
import { runScript } from './program.mjs'
import { tools } from './tools.mjs'

/**
 * One step of the whole check.
 * @typedef {{ readonly name: string, readonly run: () => Promise<import('./counts.mjs').Counts> }} Step
 */

const alone = /** @type {const} */ ({ input: 'ignore', env: checkEnvironment })

/** The parts of the project that are type-checked each by its own configuration. */
export const typedParts = /** @type {const} */ (['shared', 'main', 'preload', 'renderer', 'test'])

/** Every step of `npm test`, in order: the quick ones first. @returns {readonly Step[]} */
export function allSteps() {
  return [
    ...typedParts.map(types),
    { name: 'lint and format', run: async () => countExit(await runScript(tools.biome, ['ci', '.'], alone)) },
    vitest('architecture'),
    vitest('unit'),
    vitest('main'),
    vitest('renderer'),
    { name: 'build', run: buildOnce },
    { name: 'end to end', run: endToEnd },
    ...(hasTests('fault') ? [vitest('fault')] : []),
  ]
}

/** @param {string} part @returns {Step} */
function types(part) {
  const args = ['-p', `tsconfig.${part}.json`]
  return { name: `types of ${part}`, run: async () => countExit(await runScript(tools.tsc, args, alone)) }
}

/** @param {string} project @returns {Step} */
function vitest(project) {
  return {
    name: project,
    run: () =>
      withReport(async file => {
        const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
        const args = ['run', '--project', project, ...reporters]
        const code = await runScript(tools.vitest, args, alone)
        return countVitest(readReport(file), code)
      }),
  }
}

function endToEnd() {
  return withReport(file =>
    withDisplay(async display => {
      const env = { ...checkEnvironment, ...display, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
      const args = ['test', '--config', 'playwright.config.ts', '--reporter=list,json', '--forbid-only']
      const code = await runScript(tools.playwright, args, { ...alone, env })
      return countPlaywright(readReport(file), code)
    }),
  )
}

async function buildOnce() {
  await buildWhenStale()
  return { ...nothing, passed: 1 }
}

/** @param {string} kind */
function hasTests(kind) {
  const folder = inRoot('test', kind)
  return (
    fs.existsSync(folder) &&
    fs.readdirSync(folder, { recursive: true }).some(name => String(name).endsWith('.test.ts'))
  )
}

/**
 * @template T
 * @param {(file: string) => Promise<T>} work
 */
async function withReport(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peygir-report-'))
  try {
    return await work(path.join(folder, 'report.json'))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined // the runner died before it could write one
  }
}
