// @ts-check
// npm run build: builds the program into out/.
import { build } from './run/build.mjs'
import { setUp } from './setup/index.mjs'
import { withLock } from './setup/lock.mjs'
import { needsOf } from './setup/needs.mjs'
import { runCommand } from './setup/say.mjs'

await runCommand(async () => {
  await setUp(needsOf.code)
  await withLock('build', build)
})
