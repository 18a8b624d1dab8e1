import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { build } from 'vite'
import type { HostStart, WindowMessage } from './kill-host'
import type { Client } from './test-app'

const root = join(import.meta.dirname, '../..')

/** Built once a run: the sources themselves take too long to load for a program that lives for less than a second. */
export async function buildHost(name: string): Promise<string> {
  const outDir = join(root, '.cache', `host-${name}-${process.pid}`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'kill-host.ts'), outDir, emptyOutDir: true },
  })
  return join(outDir, 'kill-host.js')
}

export type HostProgram = {
  /** Lets it open the data. */
  readonly begin: (start: HostStart) => void
  /** Ends when it serves its windows; fails where it has died before. */
  readonly ready: Promise<void>
  readonly openWindow: (window: number) => Client
  /** Ends it in the middle of whatever it does, and waits until it is gone. */
  readonly kill: () => Promise<void>
}

/** Starts the program, which waits to be told where its data is. */
export function startHost(file: string, env: Readonly<Record<string, string>> = {}): HostProgram {
  const child = fork(file, {
    execArgv: [],
    env: { ...process.env, UV_THREADPOOL_SIZE: '12', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaints = ''
  child.stderr?.on('data', data => {
    complaints += data
  })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', message => message === 'ready' && resolve())
    child.once('exit', () => reject(new Error(`the program died before it was ready: ${complaints}`)))
  })
  // Where it is killed before it was ready nobody waits for it.
  ready.catch(() => undefined)
  return {
    begin: start => send(child, start),
    ready,
    openWindow: window => createORPCClient(new RPCLink({ port: portOf(child, window) })),
    kill: () => {
      child.kill('SIGKILL')
      return gone
    },
  }
}

function portOf(child: ChildProcess, window: number) {
  return {
    postMessage: (data: unknown) => send(child, { window, data } satisfies WindowMessage),
    onMessage: {
      addListener: (hear: (data: unknown) => void) =>
        child.on('message', (message: WindowMessage) => {
          if (message.window === window) hear(message.data)
        }),
    },
    onDisconnect: { addListener: (end: () => void) => child.once('disconnect', end) },
  }
}

function send(child: ChildProcess, message: HostStart | WindowMessage): void {
  if (!child.connected) throw new Error('the program is dead')
  // Whatever it dies over is not answered; that it has died, everybody hears by themselves.
  child.send(message, () => undefined)
}
