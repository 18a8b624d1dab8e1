import { SaxesParser } from 'saxes'
import { refuse } from '../kernel/refuse'
import { unpack, type ZipEntry } from './zip-entries'

export type XmlElement = {
  /** Without the prefix that some programs write before every name. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: string | undefined
}

type Listener = {
  readonly opened?: (element: XmlElement) => void
  readonly text?: (text: string) => void
  readonly closed?: (name: string) => void
}

/**
 * Gives what reads XML piece by piece. Entities of a document's own are unknown to it, so none can grow without end. It is
 * refused with IMPORT_UNREADABLE where it is no XML.
 */
export function xmlReader({ opened, text, closed }: Listener): (piece: string, isLast: boolean) => void {
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  const open: string[] = []
  const broken: string[] = []
  parser.on('error', error => broken.push(error.message))
  parser.on('opentag', ({ name: written, attributes }) => {
    const name = localName(written)
    opened?.({ name, attributes, parent: open.at(-1) })
    open.push(name)
  })
  if (text) parser.on('text', text)
  parser.on('closetag', ({ name }) => {
    open.pop()
    closed?.(localName(name))
  })
  return (piece, isLast) => {
    parser.write(piece)
    if (isLast) parser.close()
    if (broken.length > 0) refuse('IMPORT_UNREADABLE')
  }
}

/** Every element of a part that is small enough to be read at once. */
export async function readElements(entry: ZipEntry): Promise<readonly XmlElement[]> {
  const elements: XmlElement[] = []
  const read = xmlReader({ opened: element => elements.push(element) })
  for await (const { text, isLast } of unpackText(entry)) {
    read(text, isLast)
    if (elements.length > mostElements) refuse('IMPORT_UNREADABLE')
  }
  return elements
}

/** Styles of the largest workbooks stay far below. */
const mostElements = 500_000

/** The text of a part, piece by piece, with how much of it is read. */
export async function* unpackText(
  entry: ZipEntry,
): AsyncGenerator<{ readonly text: string; readonly share: number; readonly isLast: boolean }> {
  const decoder = new TextDecoder()
  for await (const { bytes, share } of unpack(entry)) {
    yield { text: decoder.decode(bytes, { stream: true }), share, isLast: false }
  }
  yield { text: decoder.decode(), share: 1, isLast: true }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
