import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export type OpenWindow = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** What the page threw or wrote as an error, a refusal of its security policy too; empty where all is well. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** The built program of this checkout. */
const program = join(import.meta.dirname, '../..')

/** Starts the real program on a data folder (a new one unless given) and waits for its window. */
export async function openWindow(given?: string): Promise<OpenWindow> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'peygir-window-')))
  const app = await _electron.launch({ args: launchArguments(folder), env: environment() })
  const page = await app.firstWindow()
  const faults = watchFaults(page)
  // What moves is only waited for: the pages honour the wish for less motion.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return {
    app,
    page,
    folder,
    faults,
    close: async () => {
      await app.close()
      if (!given) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Chromium refuses its sandbox to root, who runs the tests on a bare machine. */
export function launchArguments(folder: string): string[] {
  return [program, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--data', folder]
}

/** Notes every fault of a page from now on. */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return faults
}

function environment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { ...Object.fromEntries(inherited), UV_THREADPOOL_SIZE: '12' }
}

/** Sets the size of what the page sees, as a person's screen would. */
export async function resize({ app, page }: OpenWindow, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
    [width, height],
  )
  await page.waitForFunction(([w, h]) => window.innerWidth === w && window.innerHeight === h, [width, height])
}
