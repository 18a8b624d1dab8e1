import type { PaperPage, PaperPrinter, PrintAnswer, PrintRequest } from '../../src/main/papers/printer'

export type RecordingPrinter = PaperPrinter & {
  readonly printed: readonly PrintRequest[]
  readonly made: readonly PaperPage[]
  readonly suggested: readonly string[]
  /** What the next prints answer; `{ ok: true }` until told otherwise. */
  answer: PrintAnswer
  /** Where the person saves; undefined closes the dialog. */
  file: string | undefined
  /** Why a PDF cannot be made, where it cannot. */
  pdfFailure: Error | undefined
}

/** Stands where the window's printer does and keeps what it is given. */
export function recordingPrinter(names: readonly string[] = ['Counter', 'Office']): RecordingPrinter {
  const printed: PrintRequest[] = []
  const made: PaperPage[] = []
  const suggested: string[] = []
  const printer: RecordingPrinter = {
    printed,
    made,
    suggested,
    answer: { ok: true },
    file: undefined,
    pdfFailure: undefined,
    printers: async () => names,
    print: async request => {
      printed.push(request)
      return printer.answer
    },
    toPdf: async page => {
      if (printer.pdfFailure) throw printer.pdfFailure
      made.push(page)
      return new TextEncoder().encode(`%PDF ${made.length}`)
    },
    chooseFile: async name => {
      suggested.push(name)
      return printer.file
    },
  }
  return printer
}
