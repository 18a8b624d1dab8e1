import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { build } from 'vite'
import type { PaperPage, PrintAnswer, PrintRequest } from '../../../src/main/papers/printer'

export type PaperLab = {
  readonly electron: ElectronApplication
  readonly printers: () => Promise<readonly string[]>
  readonly print: (request: PrintRequest) => Promise<PrintAnswer>
  readonly toPdf: (page: PaperPage) => Promise<Buffer>
  readonly chooseFile: (name: string) => Promise<string | undefined>
  readonly close: () => Promise<void>
}

const builtFolder = join(import.meta.dirname, '../../../out/paper-lab')

/** The program's printer in the real runtime, without the rest of the program; `env` is added to its environment. */
export async function launchPaperLab(env: Readonly<Record<string, string>> = {}): Promise<PaperLab> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      outDir: builtFolder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  const electron = await _electron.launch({
    args: ['--no-sandbox', join(builtFolder, 'main.mjs')],
    env: { ...withoutGaps(process.env), ...env },
  })
  return {
    electron,
    printers: () => electron.evaluate(() => globalThis.paperPrinter.printers()),
    print: request => electron.evaluate((_, asked) => globalThis.paperPrinter.print(asked), request),
    // Bytes cannot pass between the processes, text can.
    toPdf: async page => Buffer.from(await electron.evaluate(pdfInBase64, page), 'base64'),
    chooseFile: name => electron.evaluate((_, asked) => globalThis.paperPrinter.chooseFile(asked), name),
    close: () => electron.close(),
  }
}

async function pdfInBase64(_: unknown, page: PaperPage): Promise<string> {
  return Buffer.from(await globalThis.paperPrinter.toPdf(page)).toString('base64')
}

/** The variables that are set; Node types every one as possibly missing. */
function withoutGaps(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
