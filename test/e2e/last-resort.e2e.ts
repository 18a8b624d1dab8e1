import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type OpenWindow, openWindow } from '../support/window'

let folder: string
let window: OpenWindow

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peygir-last-'))
  window = await openWindow(folder)
  await expect(window.page.getByRole('textbox').first()).toBeVisible()
})

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Empty until the program has something to log. */
const readLog = (): Promise<string> => readFile(join(folder, 'logs/peygir.log'), 'utf8').catch(() => '')

/** How the program ended: its exit code, and whether the database's log was folded into its file. */
async function ended({ app }: OpenWindow) {
  const program = app.process()
  const exitCode =
    program.exitCode ?? (await new Promise<number | null>(resolve => program.once('exit', resolve)))
  const isFolded = await access(join(folder, 'peygir.db-wal')).then(
    () => false,
    () => true,
  )
  return { exitCode, isFolded }
}

test('a rejection that nobody caught is logged, and the program goes on and closes once', async () => {
  await window.app.evaluate(() => {
    void Promise.reject(new Error('nobody waits for this'))
  })
  await expect.poll(readLog).toContain('nobody waits for this')
  await window.app.evaluate(({ app }) => {
    setImmediate(() => {
      app.quit()
      app.quit()
    })
  })
  expect(await ended(window)).toEqual({ exitCode: 0, isFolded: true })
  expect(await readLog()).not.toContain('cannot close')
})

test('an exception that nobody caught is logged, and the data is closed before the program ends', async () => {
  await window.app.evaluate(() => {
    setImmediate(() => {
      throw new Error('nobody caught this')
    })
  })
  expect(await ended(window)).toEqual({ exitCode: 1, isFolded: true })
  expect(await readLog()).toContain('nobody caught this')
})

test('a page that dies comes back in the same window', async () => {
  const address = await window.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return 'no window'
    const loaded = new Promise<void>(resolve => contents.once('did-finish-load', () => resolve()))
    contents.forcefullyCrashRenderer()
    await loaded
    return contents.getURL()
  })
  expect(address).toMatch(/^app:\/\/peygir\/index\.html/)
  // Playwright gives a page up that died; the window itself is asked.
  const fields = () =>
    window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelectorAll("input").length',
      ),
    )
  await expect.poll(fields).toBeGreaterThan(0)
  expect(await readLog()).toContain('a page has died')
  await window.close()
})
