// @ts-check
// npm start: opens the program's window, after providing whatever is missing for it.
import { createRequire } from 'node:module'
import { buildWhenStale } from './run/build.mjs'
import { runDemo } from './run/demo.mjs'
import { electronFlags, hasDisplay, programEnvironment } from './run/environment.mjs'
import { runProgram } from './run/program.mjs'
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { inRoot, root } from './setup/paths.mjs'
import { runCommand, say } from './setup/say.mjs'

await runCommand(async () => {
  const args = process.argv.slice(2)
  if (!hasDisplay()) {
    say('there is no display here; running the demonstration (npm run demo) instead.')
    return runDemo(args)
  }
  await setUp(needsOf.window)
  await buildWhenStale()
  const electron = createRequire(inRoot('package.json'))('electron')
  return runProgram(electron, [...electronFlags, root, ...args], { env: programEnvironment })
})
