// @ts-check
// npm run complete-lock: adds to package-lock.json the packages for other systems that npm left out because the
// registry in use did not have them. Without them `npm ci` refuses the lock file, here and everywhere else.
import fs from 'node:fs'
import { completeLock } from './run/lock-completion.mjs'
import { inRoot } from './setup/paths.mjs'
import { runCommand, say } from './setup/say.mjs'

await runCommand(async () => {
  const file = inRoot('package-lock.json')
  const { lock, added } = completeLock(JSON.parse(fs.readFileSync(file, 'utf8')))
  if (added.length > 0) fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  say(added.length > 0 ? `added to package-lock.json: ${added.join(' ')}.` : 'package-lock.json is complete.')
})
