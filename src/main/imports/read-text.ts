import { isUtf8 } from 'node:buffer'
import type { FileEncoding } from '#shared/imports/model'
import { refuse } from '../kernel/refuse'

/** One piece is read within a slice of the event loop. */
const pieceBytes = 64 * 1024

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

export type TextPiece = { readonly text: string; readonly share: number }

/**
 * The text of a file in pieces, without its mark and with plain line ends. Refused with IMPORT_ENCODING where it is not
 * Unicode and no other encoding was asked for, IMPORT_UNREADABLE where it is no text.
 */
export function* readText(content: Buffer, asked: FileEncoding): Generator<TextPiece> {
  const decoder = new TextDecoder(encodingOf(content, asked))
  let heldReturn = ''
  for (let from = 0; from < content.length; from += pieceBytes) {
    const end = Math.min(from + pieceBytes, content.length)
    const isLast = end === content.length
    const raw = heldReturn + decoder.decode(content.subarray(from, end), { stream: !isLast })
    if (raw.includes('\0')) refuse('IMPORT_UNREADABLE')
    // A line end may be cut in two.
    heldReturn = !isLast && raw.endsWith('\r') ? '\r' : ''
    const text = raw.slice(0, raw.length - heldReturn.length).replace(/\r\n?/g, '\n')
    yield { text, share: end / content.length }
  }
}

function encodingOf(content: Buffer, asked: FileEncoding): string {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => content[index] === byte))
  if (marked && marked.encoding !== 'utf-8') return marked.encoding
  if (asked === 'windows-1256' && !marked) return asked
  // Text of two bytes a letter without its mark, programs, pictures: no table at any rate.
  if (content.includes(0)) refuse('IMPORT_UNREADABLE')
  return isUtf8(content) ? 'utf-8' : refuse('IMPORT_ENCODING')
}
