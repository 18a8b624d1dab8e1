import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type App, createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { Session } from '../../src/main/kernel/context'
import type { Logger } from '../../src/main/kernel/logger'
import type { PaperPrinter } from '../../src/main/papers/printer'
import type { router } from '../../src/main/router'
import type { RoleKey } from '../../src/shared/staff/permissions'

export type Client = RouterClient<typeof router>

/** A clock that stands still until a test moves it. */
export type FakeClock = {
  now: () => Date
  set: (iso: string) => void
  advance: (milliseconds: number) => void
}

export function fakeClock(iso = '2026-11-22T08:00:00.000Z'): FakeClock {
  let at = new Date(iso)
  return {
    now: () => at,
    set: next => {
      at = new Date(next)
    },
    advance: milliseconds => {
      at = new Date(at.getTime() + milliseconds)
    },
  }
}

export type TestApp = {
  readonly app: App
  readonly clock: FakeClock
  readonly folder: string
  /** Bugs that the program logged; empty where none is expected. */
  readonly bugs: readonly unknown[]
  readonly manager: Client
  readonly signedOut: Client
  /** A client signed in as a new member of staff of the role. */
  readonly as: (role: RoleKey, name?: string) => Promise<Client>
  readonly connect: (session?: Session) => Client
}

export const managerLogin = { login: 'sara', password: 'correct horse' } as const

type Options = {
  readonly printer?: PaperPrinter
  readonly now?: string
  /** Hears what the program writes into its log besides bugs. */
  readonly onInfo?: Logger['info']
  /** A folder that the test made and removes itself; a new one without it. */
  readonly folder?: string
}

/** The whole program on a new real database with its first manager, closed and removed after the test. */
export async function openTestApp(options: Options = {}): Promise<TestApp> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'peygir-test-')))
  const bugs: unknown[] = []
  const info: Logger['info'] = options.onInfo ?? (() => undefined)
  const log: Logger = { info, error: (message, facts) => bugs.push({ message, ...facts }) }
  const clock = fakeClock(options.now)
  const db = await openDataFolder(folder)
  const app = createApp({ db, clock, log, ...(options.printer && { printer: options.printer }) })
  onTestFinished(async () => {
    await app.close()
    if (!options.folder) await rm(folder, { recursive: true, force: true })
  })
  const connect = (session?: Session): Client =>
    createRouterClient(app.router, { context: () => app.connect(session) })
  const managerSession: Session = { staffId: null }
  const manager = connect(managerSession)
  await manager.session.setUp({ shopName: 'تعمیرگاه نمونه', name: 'سارا مدیری', ...managerLogin })
  const as = (role: RoleKey, name: string = role): Promise<Client> =>
    signInAs({ manager, connect }, role, name)
  return { app, clock, folder, bugs, manager, signedOut: connect({ staffId: null }), as, connect }
}

async function signInAs(
  { manager, connect }: Pick<TestApp, 'manager' | 'connect'>,
  key: RoleKey,
  name: string,
): Promise<Client> {
  const role = (await manager.staff.roles({})).find(found => found.key === key)
  if (!role) throw new Error(`no role ${key}`)
  const login = `${name}-${crypto.randomUUID().slice(0, 8)}`
  await manager.staff.add({ name, login, password: 'a long password', roleId: role.id })
  const client = connect({ staffId: null })
  await client.session.signIn({ login, password: 'a long password' })
  return client
}
