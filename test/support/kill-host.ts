import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import { createPortAnswers } from '../../src/main/kernel/answer-port'

/** What the test that will kill this program begins it with. */
export type HostStart = {
  readonly folder: string
  /** Who every window is signed in as. */
  readonly staffId: string | null
  /** Weaker than the program's own, to see that a test notices it. */
  readonly synchronous?: 'NORMAL'
  /** Fills the catalogue of models in. */
  readonly isFillingCatalogue?: boolean
}

/** A message of one of the windows, either way. */
export type WindowMessage = { readonly window: number; readonly data: unknown }

type Listener = (data: unknown) => void

// The real program without a window of its own: several windows speak to it over the process's one channel.
process.once('message', (start: HostStart) => void serve(start))

// Whoever started it is gone.
process.once('disconnect', () => process.exit(0))

async function serve({ folder, staffId, synchronous, isFillingCatalogue }: HostStart): Promise<void> {
  const db = await openDataFolder(folder)
  if (synchronous) await db.writer.raw(`pragma synchronous=${synchronous}`)
  const app = createApp({ db })
  const answer = createPortAnswers(app.router)
  const windows = new Map<number, Listener>()
  process.on('message', ({ window, data }: WindowMessage) => {
    const listener = windows.get(window) ?? openWindow(window)
    listener(data)
  })
  const openWindow = (window: number): Listener => {
    let listener: Listener = () => undefined
    const port = {
      postMessage: (data: unknown) => void process.send?.({ window, data }),
      onMessage: {
        addListener: (hear: Listener) => {
          listener = hear
        },
      },
      onDisconnect: { addListener: () => undefined },
    }
    answer(port, app.connect({ staffId }))
    windows.set(window, listener)
    return listener
  }
  process.send?.('ready')
  if (isFillingCatalogue) await app.startJobs()
}
