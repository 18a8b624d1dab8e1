// @ts-check
// npm run dev: opens the window and follows the sources as they change.
import { programEnvironment } from './run/environment.mjs'
import { runScript } from './run/program.mjs'
import { tools } from './run/tools.mjs'
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { runCommand } from './setup/say.mjs'

await runCommand(async () => {
  await setUp(needsOf.window)
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const flags = isRoot ? ['--noSandbox'] : []
  return runScript(tools.electronVite, ['dev', ...flags, ...process.argv.slice(2)], {
    env: programEnvironment,
  })
})
