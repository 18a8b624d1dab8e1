import { app } from 'electron'
import { createElectronPrinter } from '../../../src/main/electron/printer'
import { registerSchemes } from '../../../src/main/electron/protocol'
import type { PaperPrinter } from '../../../src/main/papers/printer'

declare global {
  /** The program's own printer, for tests that speak to this process. */
  var paperPrinter: PaperPrinter
}

registerSchemes()
// A hidden window that goes away would end the program between two papers.
app.on('window-all-closed', () => undefined)
globalThis.paperPrinter = createElectronPrinter()
