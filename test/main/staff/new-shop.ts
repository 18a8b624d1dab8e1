import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type App, createApp } from '../../../src/main/app'
import { openDataFolder } from '../../../src/main/db/data-folder'
import type { Session } from '../../../src/main/kernel/context'
import { type Client, type FakeClock, fakeClock } from '../../support/test-app'
import { makeTestFolder } from '../../support/test-folder'

export type NewShop = {
  readonly clock: FakeClock
  /** The program that runs now; another one after each restart. */
  readonly app: () => App
  /** Everything the program wrote into its log. */
  readonly logged: readonly unknown[]
  readonly connect: (session?: Session) => Client
  /** Closes the program and starts it again on the same data. */
  readonly restart: () => Promise<void>
}

export const firstManager = {
  shopName: 'تعمیرگاه نمونه',
  name: 'سارا مدیری',
  login: 'sara',
  password: 'correct horse',
} as const

/** The whole program on an empty database: nobody exists yet. */
export async function openNewShop(): Promise<NewShop> {
  const folder = await makeTestFolder()
  const clock = fakeClock()
  const logged: unknown[] = []
  const write = (message: string, facts?: object): number => logged.push({ message, ...facts })
  const log = { info: write, error: write }
  const open = async (): Promise<App> => createApp({ db: await openDataFolder(folder), clock, log })
  let running = await open()
  onTestFinished(() => running.close())
  return {
    clock,
    logged,
    app: () => running,
    connect: (session = { staffId: null }) =>
      createRouterClient(running.router, { context: () => running.connect(session) }),
    restart: async () => {
      await running.close()
      running = await open()
    },
  }
}
