import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { appOrigin } from './protocol'

/** Opens the one window; with a problem it shows only why the data could not be opened. */
export async function openMainWindow(problem?: {
  readonly problem: string
  readonly folder: string
}): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: 'Peygir',
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  const query = problem ? `?${new URLSearchParams(problem)}` : ''
  await window.loadURL(`${appOrigin}/index.html${query}`)
  return window
}
