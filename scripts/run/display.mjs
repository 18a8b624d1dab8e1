// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { SetupStop } from '../setup/say.mjs'
import { hasDisplay } from './environment.mjs'

/**
 * Does the work with a display: the person's own, or a virtual one where there is none.
 * @template T
 * @param {(display: Readonly<Record<string, string>>) => Promise<T>} work gets what the environment needs besides
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({})
  const { display, end } = await startVirtualDisplay()
  try {
    return await work({ DISPLAY: display })
  } finally {
    end()
  }
}

async function startVirtualDisplay() {
  const args = ['Xvfb', '-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  // setpriv ends it with us even when we are killed outright.
  const [file = '', ...rest] = fs.existsSync('/usr/bin/setpriv')
    ? ['setpriv', '--pdeathsig', 'TERM', ...args]
    : args
  const server = spawn(file, rest, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true })
  const end = () => server.kill()
  process.once('exit', end)
  const number = await new Promise(resolve => {
    let line = ''
    server.stdio[3]?.on('data', data => {
      line += data
      if (line.endsWith('\n')) resolve(line.trim()) // the number comes in pieces, and leaving early would end Xvfb
    })
    server.once('error', () => resolve(undefined))
    server.once('exit', () => resolve(undefined))
  })
  if (number === undefined) {
    throw new SetupStop(
      'No display, and Xvfb did not start: install Xvfb (package `xvfb`), then run the command again.',
    )
  }
  server.unref()
  server.stdio[3]?.destroy()
  return { display: `:${number}`, end }
}
