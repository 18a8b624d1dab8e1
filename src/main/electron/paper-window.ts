import { BrowserWindow, type WebContents } from 'electron'
import type { PaperPage } from '../papers/printer'
import { offerPage, paperSession } from './paper-session'

/** Where the page stands ready to be printed, on a sheet whose size is known in millimetres. */
export type LaidOut = { readonly contents: WebContents; readonly widthMm: number; readonly heightMm: number }

const pixelsPerMm = 96 / 25.4
/** No printer cuts a roll shorter than this. */
const shortestRollMm = 60

/** Lays the page out in a hidden window without scripts, hands it to the act, and always takes the window away again. */
export async function withPaperWindow<T>(
  { html, sheet }: PaperPage,
  act: (page: LaidOut) => Promise<T>,
): Promise<T> {
  const window = openHiddenWindow(sheet.widthMm)
  const page = offerPage(html)
  try {
    await window.loadURL(page.url)
    const contentMm = await contentHeight(window.webContents, sheet.widthMm)
    const heightMm = sheet.heightMm === 'content' ? Math.max(contentMm, shortestRollMm) : sheet.heightMm
    return await act({ contents: window.webContents, widthMm: sheet.widthMm, heightMm })
  } finally {
    page.withdraw()
    window.destroy()
  }
}

/** A hidden window that shows nothing, for what the system tells only to a window. */
export async function withEmptyWindow<T>(act: (contents: WebContents) => Promise<T>): Promise<T> {
  const window = openHiddenWindow(80)
  try {
    return await act(window.webContents)
  } finally {
    window.destroy()
  }
}

function openHiddenWindow(widthMm: number): BrowserWindow {
  return new BrowserWindow({
    show: false,
    skipTaskbar: true,
    useContentSize: true,
    width: Math.round(widthMm * pixelsPerMm),
    height: 800,
    webPreferences: {
      session: paperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  })
}

/** Waits for the fonts, then measures in whole millimetres how long the page is on a sheet of this width. */
async function contentHeight({ debugger: inspector }: WebContents, widthMm: number): Promise<number> {
  // The page itself may run no script; the inspector can still ask it.
  inspector.attach('1.3')
  try {
    await inspector.sendCommand('Emulation.setEmulatedMedia', { media: 'print' })
    const width = Math.round(widthMm * pixelsPerMm)
    // A height of one: the content is measured, not the window around it.
    await inspector.sendCommand('Emulation.setDeviceMetricsOverride', {
      width,
      height: 1,
      deviceScaleFactor: 1,
      mobile: false,
    })
    await inspector.sendCommand('Runtime.evaluate', {
      expression: 'document.fonts.ready.then(() => 0)',
      awaitPromise: true,
    })
    const { cssContentSize } = await inspector.sendCommand('Page.getLayoutMetrics')
    // One millimetre more: a length rounded down would push the last line onto a second sheet.
    return Math.ceil(cssContentSize.height / pixelsPerMm) + 1
  } finally {
    inspector.detach()
  }
}
