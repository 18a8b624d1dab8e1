/** Size of a sheet in millimetres; a roll's height follows its content. */
export type SheetSize = { readonly widthMm: number; readonly heightMm: number }

export type PrintRequest = { readonly html: string; readonly sheet: SheetSize; readonly printer: string }

export type PrintAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown_printer' | 'failed'; readonly detail: string }

/** What puts a page on paper or into a file; the window's process has one, a command line without a window has none. */
export type PaperPrinter = {
  readonly printers: () => Promise<readonly string[]>
  readonly print: (request: PrintRequest) => Promise<PrintAnswer>
  readonly toPdf: (request: Omit<PrintRequest, 'printer'>) => Promise<Uint8Array>
  /** Asks the person where to save; undefined where the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | undefined>
}

/** For the command line and tests without a window. */
export const noPrinter: PaperPrinter = {
  printers: async () => [],
  print: async () => ({ ok: false, reason: 'failed', detail: 'no window' }),
  toPdf: async () => Promise.reject(new Error('a PDF needs a window')),
  chooseFile: async () => undefined,
}
