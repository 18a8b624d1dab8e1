import { app, type BrowserWindow } from 'electron'
import type { Logger } from '../kernel/logger'

export type LastResort = {
  /** Has the work done once before the process ends, however often and for whatever reason it is asked to end. */
  readonly closeBeforeQuit: (close: () => Promise<void>) => void
}

/** A page that dies again this soon after it was loaded anew would only go on dying. */
const soonestReloadMs = 10_000

/** Logs what nobody caught, and brings the person's window back where its page has died. */
export function createLastResort(log: Logger, mainWindow: () => BrowserWindow | undefined): LastResort {
  let close = async (): Promise<void> => undefined
  let closing: Promise<void> | undefined
  const closeOnce = (): Promise<void> => {
    closing ??= close().catch((error: unknown) => log.error('cannot close the data', { error }))
    return closing
  }

  process.on('unhandledRejection', error => log.error('unhandled rejection', { error }))
  process.on('uncaughtException', error => {
    log.error('uncaught exception', { error })
    // Not quit, which a page may delay: nothing is certain any more.
    closeOnce().finally(() => app.exit(1))
  })
  reloadGonePages(log, mainWindow)

  return {
    closeBeforeQuit: work => {
      close = work
      let isQuitting = false
      let isClosed = false
      app.on('will-quit', event => {
        if (isClosed) return
        event.preventDefault()
        if (isQuitting) return
        isQuitting = true
        closeOnce().finally(() => {
          isClosed = true
          app.quit()
        })
      })
    },
  }
}

function reloadGonePages(log: Logger, mainWindow: () => BrowserWindow | undefined): void {
  let reloadedAt = Number.NEGATIVE_INFINITY
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    log.error('a page has died', { reason, exitCode })
    const window = mainWindow()
    const isMain = window !== undefined && !window.isDestroyed() && contents === window.webContents
    const now = performance.now()
    if (!isMain || reason === 'clean-exit' || now - reloadedAt < soonestReloadMs) return
    reloadedAt = now
    contents.reload()
  })
}
