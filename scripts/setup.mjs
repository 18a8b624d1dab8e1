// @ts-check
// npm run setup: everything that any command needs, proved again from the start.
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { runCommand, say } from './setup/say.mjs'
import { forgetStamp } from './setup/stamp.mjs'

await runCommand(async () => {
  forgetStamp()
  await setUp(needsOf.everything)
  say('everything is in place.')
})
