import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

const run = promisify(execFile)
const pointsPerMm = 72 / 25.4

export type PdfPages = { readonly count: number; readonly widthMm: number; readonly heightMm: number }

export async function pagesOf(pdf: Buffer): Promise<PdfPages> {
  const text = await inFile(pdf, async file => (await run('pdfinfo', [file])).stdout)
  const found = /Pages:\s+(?<count>\d+)[\s\S]*Page size:\s+(?<width>[\d.]+) x (?<height>[\d.]+) pts/.exec(
    text,
  )?.groups
  if (!found) throw new Error(`no page size in ${text}`)
  return {
    count: Number(found.count),
    widthMm: Number(found.width) / pointsPerMm,
    heightMm: Number(found.height) / pointsPerMm,
  }
}

/** The fonts in a PDF as pdffonts tells them: kind, and whether the font is inside. */
export async function fontsOf(
  pdf: Buffer,
): Promise<readonly { readonly line: string; readonly isEmbedded: boolean }[]> {
  const text = await inFile(pdf, async file => (await run('pdffonts', [file])).stdout)
  const lines = text.trim().split('\n').slice(2)
  return lines.map(line => ({ line, isEmbedded: / (yes|no) (yes|no) (yes|no) /.exec(line)?.[1] === 'yes' }))
}

/**
 * The text in the order in which it is read, one line a line of the page. Marks of direction, ZWNJ and vowel marks are
 * left out: readers of PDF set them down in places of their own.
 */
export async function linesOf(pdf: Buffer, page = 1): Promise<readonly string[]> {
  const pages = ['-f', String(page), '-l', String(page)]
  const text = await inFile(
    pdf,
    async file => (await run('pdftotext', ['-layout', ...pages, file, '-'])).stdout,
  )
  return text.split('\n').map(plain)
}

/** A text as `linesOf` gives it. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What the QR on a page says, read from its picture at the resolution of a receipt printer. */
export async function qrOf(pdf: Buffer, page = 1): Promise<string | undefined> {
  const picture = await pictureOf(pdf, page)
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data
}

/** The page as a printer of 203 dpi puts it down. */
export async function pictureOf(pdf: Buffer, page = 1): Promise<PNG> {
  return inFile(pdf, async file => {
    await run('pdftoppm', ['-r', '203', '-gray', '-png', '-singlefile', '-f', String(page), file, file])
    return PNG.sync.read(await readFile(`${file}.png`))
  })
}

async function inFile<T>(pdf: Buffer, act: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'peygir-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    await writeFile(file, pdf)
    return await act(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
