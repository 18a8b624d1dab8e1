// @ts-check
// npm run demo: shows the program at work from start to end.
import { runDemo } from './run/demo.mjs'
import { runCommand } from './setup/say.mjs'

await runCommand(() => runDemo(process.argv.slice(2)))
