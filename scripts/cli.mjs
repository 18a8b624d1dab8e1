// @ts-check
// npm run cli -- …: the program without a window. It runs the sources through tsx rather than a built file, so it can
// never be older than they are and needs neither a build nor Electron.
import { pathToFileURL } from 'node:url'
import { programEnvironment } from './run/environment.mjs'
import { runProgram } from './run/program.mjs'
import { runWindowBench } from './run/window-bench.mjs'
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { inRoot } from './setup/paths.mjs'
import { runCommand } from './setup/say.mjs'

await runCommand(async () => {
  const [command, ...options] = process.argv.slice(2)
  if (command === 'bench' && options.includes('--window')) {
    return runWindowBench(options.filter(option => option !== '--window'))
  }
  await setUp(needsOf.code)
  const loader = pathToFileURL(inRoot('node_modules', 'tsx', 'dist', 'loader.mjs')).href
  return runProgram(
    process.execPath,
    ['--import', loader, inRoot('src', 'main', 'cli', 'index.ts'), ...process.argv.slice(2)],
    {
      env: { ...programEnvironment, TSX_TSCONFIG_PATH: inRoot('tsconfig.main.json') },
      cwd: process.env.INIT_CWD ?? process.cwd(), // files are named from where the person stands
    },
  )
})
