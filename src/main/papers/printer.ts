/** A sheet in millimetres; a roll is as long as its content. */
export type SheetSize = { readonly widthMm: number; readonly heightMm: number | 'content' }

/** A page to put on paper: a self-contained HTML document and the sheet that it is made for. */
export type PaperPage = { readonly html: string; readonly sheet: SheetSize }

/** `printer` is the system's name of it; empty means the system's default. */
export type PrintRequest = PaperPage & { readonly printer: string }

export type PrintAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown_printer' | 'failed'; readonly detail: string }

/** What puts a page on paper or into a file; the window's process has one, a command line without a window has none. */
export type PaperPrinter = {
  /** Names of the system's printers, the default one first where the system tells it. */
  readonly printers: () => Promise<readonly string[]>
  readonly print: (request: PrintRequest) => Promise<PrintAnswer>
  /** The same page as the bytes of a PDF. */
  readonly toPdf: (page: PaperPage) => Promise<Uint8Array>
  /** Asks the person where to save a file of the name's kind; undefined where the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | undefined>
}

/** For the command line and tests without a window. */
export const noPrinter: PaperPrinter = {
  printers: async () => [],
  print: async () => ({ ok: false, reason: 'failed', detail: 'no window' }),
  toPdf: async () => Promise.reject(new Error('a PDF needs a window')),
  chooseFile: async () => undefined,
}
