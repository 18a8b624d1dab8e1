import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { createApp } from '../app'
import { openDataFolder } from '../db/data-folder'
import { StartupProblem } from '../db/startup-problem'
import { serveConnections } from './connections'
import { createFileLogger } from './file-logger'
import { createLastResort } from './last-resort'
import { createElectronPrinter } from './printer'
import { registerSchemes, serveApp } from './protocol'
import { guardWebContents } from './walls'
import { openMainWindow } from './window'

const dataFolder =
  dataFolderFrom(process.argv) ?? process.env.PEYGIR_DATA ?? join(app.getPath('userData'), 'data')

// The browser's own files stand beside the data, so that two data folders are two programs.
app.setPath('userData', join(dataFolder, 'window'))
registerSchemes()

// Papers are drawn in windows of their own; this is the one that a person sees.
let mainWindow: BrowserWindow | undefined

if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => guardWebContents(contents))
  app.on('second-instance', bringToFront)
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(reportAndQuit)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const log = createFileLogger(join(dataFolder, 'logs'))
  const { closeBeforeQuit } = createLastResort(log, () => mainWindow)
  serveApp()
  const data = await openDataFolder(dataFolder).catch((error: unknown) => {
    if (error instanceof StartupProblem) return error
    throw error
  })
  if (data instanceof StartupProblem) {
    log.error('cannot open the data', { code: data.code, detail: data.detail })
    mainWindow = await openMainWindow({ problem: data.code, folder: dataFolder })
    return
  }
  const peygir = createApp({ db: data, log, printer: createElectronPrinter() })
  serveConnections(peygir)
  // In order: the database's log is folded into its file before the process ends.
  closeBeforeQuit(() => peygir.close())
  mainWindow = await openMainWindow()
  peygir.startJobs().catch((error: unknown) => log.error('a background job failed', { error }))
}

function dataFolderFrom(argv: readonly string[]): string | undefined {
  const folder = argv[argv.indexOf('--data') + 1]
  return argv.includes('--data') && folder ? resolve(folder) : undefined
}

/** A second start shows the first one's window and ends. */
function bringToFront(): void {
  if (!mainWindow) return
  if (mainWindow.isMinimized()) mainWindow.restore()
  mainWindow.show()
  mainWindow.focus()
}

function reportAndQuit(error: unknown): void {
  dialog.showErrorBox('Peygir', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
