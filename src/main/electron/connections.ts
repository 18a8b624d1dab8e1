import { ipcMain, type WebContents } from 'electron'
import type { App } from '../app'
import { createPortAnswers } from '../kernel/answer-port'
import type { Session } from '../kernel/context'
import { isOurPage } from './trust'

/** The one channel between a page and main; the preload sends a port over it. */
const connectChannel = 'peygir:connect'

/** Answers the router on the port that our own page sends; the session stays with the window, also over a reload. */
export function serveConnections(app: App): void {
  const answer = createPortAnswers(app.router)
  const sessions = new WeakMap<WebContents, Session>()
  ipcMain.on(connectChannel, event => {
    const [port] = event.ports
    if (!port) return
    if (!isOurPage(event.senderFrame)) {
      port.close()
      return
    }
    const session = sessions.get(event.sender) ?? { staffId: null }
    sessions.set(event.sender, session)
    answer(port, app.connect(session))
    port.start()
  })
}
