// @ts-check
// npm run fault -- …: the long forms of the fault tests (kills, full disks, broken files); hours, not minutes.
import { programEnvironment } from './run/environment.mjs'
import { runScript } from './run/program.mjs'
import { tools } from './run/tools.mjs'
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { runCommand } from './setup/say.mjs'

await runCommand(async () => {
  await setUp(needsOf.everything)
  const env = { ...programEnvironment, PEYGIR_FAULT: 'long' }
  return runScript(tools.vitest, ['run', '--project', 'fault', ...process.argv.slice(2)], { env })
})
