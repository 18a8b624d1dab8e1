import { execFileSync } from 'node:child_process'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { _electron, type Page } from '@playwright/test'
import type { HostProgram } from './kill-program'
import { managerLogin } from './kill-shop'
import type { Client } from './test-app'
import { launchArguments } from './window'

type Listener = (data: unknown) => void

type Running = { readonly page: Page; readonly pid: number; readonly closed: Promise<unknown> }

/** The real program with its page, whose ports the test speaks through; killed with every process that belongs to it. */
export function startElectron(): HostProgram {
  const listeners = new Map<number, Listener>()
  const endings: (() => void)[] = []
  let isDead = false
  let begun: (folder: string) => void = () => undefined
  const running = new Promise<string>(resolve => {
    begun = resolve
  }).then(folder => launch(folder, (window, data) => listeners.get(window)?.(data)))
  const end = async (): Promise<void> => {
    await (await running).closed
    isDead = true
    for (const tell of endings) tell()
  }
  void end().catch(() => undefined)

  const openWindow = (window: number): Client => {
    const opened = running.then(({ page }) => page.evaluate(openPort, window))
    opened.catch(() => undefined)
    const port = {
      postMessage: (data: unknown) => {
        if (isDead) throw new Error('the program is dead')
        const sent = opened.then(async () => (await running).page.evaluate(postOnPort, { window, data }))
        // A page that has died answers nothing; the program's end tells everybody who waits.
        sent.catch(() => undefined)
      },
      onMessage: { addListener: (hear: Listener) => listeners.set(window, hear) },
      onDisconnect: { addListener: (tell: () => void) => endings.push(tell) },
    }
    return createORPCClient(new RPCLink({ port }))
  }
  return {
    begin: ({ folder }) => begun(folder),
    ready: running.then(async () => void (await openWindow(-1).session.signIn(managerLogin))),
    openWindow,
    kill: async () => {
      const { pid, closed } = await running
      killTree(pid)
      await closed
    },
  }
}

async function launch(folder: string, hear: (window: number, data: unknown) => void): Promise<Running> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const env = { ...Object.fromEntries(inherited), UV_THREADPOOL_SIZE: '12' }
  const app = await _electron.launch({ args: launchArguments(folder), env })
  const closed = new Promise(resolve => app.process().once('exit', resolve))
  const page = await app.firstWindow()
  await page.exposeFunction('peygirHeard', hear)
  return { page, pid: app.process().pid ?? 0, closed }
}

type PortPage = {
  peygirPorts?: Map<number, MessagePort>
  peygirHeard: (window: number, data: unknown) => void
}

/** Runs in the page: a connection of the page's own making, as `connectToMain` makes one. */
function openPort(number: number): void {
  const page = window as unknown as PortPage
  const { port1: ours, port2: theirs } = new MessageChannel()
  ours.onmessage = ({ data }) => page.peygirHeard(number, data)
  page.peygirPorts ??= new Map()
  page.peygirPorts.set(number, ours)
  window.postMessage('peygir:connect', window.location.origin, [theirs])
}

function postOnPort({ window: number, data }: { readonly window: number; readonly data: unknown }): void {
  ;(window as unknown as PortPage).peygirPorts?.get(number)?.postMessage(data)
}

/** The program, its pages and its helpers in one blow, as when the machine loses its power. */
function killTree(pid: number): void {
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    // Playwright starts the program as the head of a process group.
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // It is dead already.
  }
}
