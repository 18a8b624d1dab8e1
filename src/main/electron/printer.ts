import { extname, join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  type PrinterInfo,
  type SaveDialogOptions,
  type WebContents,
} from 'electron'
import { oneAfterAnother } from '../papers/one-after-another'
import type { PaperPrinter, PrintAnswer, PrintRequest } from '../papers/printer'
import { type LaidOut, withEmptyWindow, withPaperWindow } from './paper-window'

const micronsPerMm = 1000
const mmPerInch = 25.4
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

/** A spooler that hangs must not stop every later paper. */
const patienceMs = 60_000

/** Prints and makes PDFs in hidden windows, one after another: two drivers at once are a known source of trouble. */
export function createElectronPrinter(): PaperPrinter {
  const inTurn = oneAfterAnother()
  return {
    printers: () => withEmptyWindow(printerNames),
    print: request => inTurn(() => print(request)),
    toPdf: page => inTurn(() => withPaperWindow(page, pdfOf)),
    chooseFile,
  }
}

/** CUPS sets this bit of a printer's type on the system's default one; other systems do not tell. */
const cupsDefaultPrinter = 0x20000

async function printerNames(contents: WebContents): Promise<string[]> {
  const printers = await contents.getPrintersAsync()
  return printers.toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a))).map(({ name }) => name)
}

function isDefault({ options }: PrinterInfo): boolean {
  const type = new Map(Object.entries(options)).get('printer-type')
  return (Number(type ?? 0) & cupsDefaultPrinter) !== 0
}

async function print({ printer, ...page }: PrintRequest): Promise<PrintAnswer> {
  try {
    return await withPaperWindow(page, async laidOut => {
      const names = await printerNames(laidOut.contents)
      const isKnown = printer === '' ? names.length > 0 : names.includes(printer)
      if (!isKnown) return { ok: false, reason: 'unknown_printer', detail: printer }
      return await withPatience(sendToPrinter(laidOut, printer))
    })
  } catch (error) {
    return { ok: false, reason: 'failed', detail: String(error) }
  }
}

function sendToPrinter({ contents, widthMm, heightMm }: LaidOut, printer: string): Promise<PrintAnswer> {
  return new Promise(resolve => {
    contents.print(
      {
        silent: true,
        printBackground: true,
        color: false,
        // Without a size the system falls back to A4.
        pageSize: { width: widthMm * micronsPerMm, height: heightMm * micronsPerMm },
        ...(printer && { deviceName: printer }),
      },
      (isPrinted, failure) =>
        resolve(isPrinted ? { ok: true } : { ok: false, reason: 'failed', detail: failure }),
    )
  })
}

function withPatience(answer: Promise<PrintAnswer>): Promise<PrintAnswer> {
  return new Promise((resolve, reject) => {
    const late = { ok: false, reason: 'failed', detail: 'the printer did not answer' } as const
    const timer = setTimeout(() => resolve(late), patienceMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function pdfOf({ contents, widthMm, heightMm }: LaidOut): Promise<Uint8Array> {
  return contents.printToPDF({
    printBackground: true,
    preferCSSPageSize: false,
    pageSize: { width: widthMm / mmPerInch, height: heightMm / mmPerInch },
    margins: noMargins,
  })
}

async function chooseFile(suggestedName: string): Promise<string | undefined> {
  const ending = extname(suggestedName)
  const kind = ending.slice(1)
  const options: SaveDialogOptions = {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: kind.toUpperCase(), extensions: [kind] }],
    properties: ['showOverwriteConfirmation'],
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options)
  if (canceled || !filePath) return undefined
  return filePath.toLowerCase().endsWith(ending) ? filePath : `${filePath}${ending}`
}
