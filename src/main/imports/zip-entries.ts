import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { refuse } from '../kernel/refuse'

/** A file within a zip file, still packed. */
export type ZipEntry = { readonly name: string; readonly isDeflated: boolean; readonly packed: Buffer }

export type UnpackedPiece = { readonly bytes: Buffer; readonly share: number }

/** A workbook has a few dozen parts. */
const entryLimit = 2000

/** Unpacked bytes of one part; 300,000 rows of cards are far below. What says it has more is made to fill memory. */
const unpackedLimit = 512 * 1024 * 1024

/** A piece is unpacked and read within a slice of the event loop. */
const pieceBytes = 64 * 1024

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const
const endLength = 22
const longestComment = 65_535

/** The files of a zip by its own directory. Refused with IMPORT_UNREADABLE where it is broken, encrypted or too full. */
export function readZipEntries(content: Buffer): readonly ZipEntry[] {
  try {
    return entriesOf(content)
  } catch (error) {
    // A place outside of the file: its directory lies.
    if (error instanceof RangeError) refuse('IMPORT_UNREADABLE')
    throw error
  }
}

function entriesOf(content: Buffer): readonly ZipEntry[] {
  const end = findEnd(content)
  const count = content.readUInt16LE(end + 10)
  if (count > entryLimit) refuse('IMPORT_UNREADABLE')
  const entries: ZipEntry[] = []
  let at = content.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (content.readUInt32LE(at) !== signatures.central) refuse('IMPORT_UNREADABLE')
    const nameLength = content.readUInt16LE(at + 28)
    entries.push({
      name: content.toString('utf8', at + 46, at + 46 + nameLength),
      isDeflated: isDeflated(content.readUInt16LE(at + 8), content.readUInt16LE(at + 10)),
      packed: packedOf(content, content.readUInt32LE(at + 42), content.readUInt32LE(at + 20)),
    })
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(content: Buffer): number {
  const earliest = Math.max(0, content.length - endLength - longestComment)
  for (let at = content.length - endLength; at >= earliest; at -= 1) {
    if (content.readUInt32LE(at) === signatures.end) return at
  }
  return refuse('IMPORT_UNREADABLE')
}

function isDeflated(flags: number, method: number): boolean {
  const isEncrypted = (flags & 1) !== 0
  if (isEncrypted || (method !== 0 && method !== 8)) refuse('IMPORT_UNREADABLE')
  return method === 8
}

function packedOf(content: Buffer, local: number, length: number): Buffer {
  if (content.readUInt32LE(local) !== signatures.local) refuse('IMPORT_UNREADABLE')
  const start = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28)
  if (start + length > content.length) refuse('IMPORT_UNREADABLE')
  return content.subarray(start, start + length)
}

/**
 * The content of a part, unpacked piece by piece outside of the event loop. Refused with IMPORT_UNREADABLE where it is
 * broken or grows beyond all measure.
 */
export async function* unpack({ isDeflated, packed }: ZipEntry): AsyncGenerator<UnpackedPiece> {
  if (!isDeflated) {
    yield* piecesOf(packed)
    return
  }
  const inflate = createInflateRaw({ chunkSize: pieceBytes })
  const source = Readable.from([...piecesOf(packed)].map(({ bytes }) => bytes))
  source.pipe(inflate)
  let unpacked = 0
  try {
    for await (const bytes of inflate) {
      unpacked += bytes.length
      if (unpacked > unpackedLimit) refuse('IMPORT_UNREADABLE')
      yield { bytes, share: Math.min(1, inflate.bytesWritten / packed.length) }
    }
  } catch (error) {
    // The codes of a broken stream: Z_DATA_ERROR, Z_BUF_ERROR.
    if (hasCode(error) && error.code.startsWith('Z_')) refuse('IMPORT_UNREADABLE')
    throw error
  } finally {
    source.destroy()
  }
}

function* piecesOf(bytes: Buffer): Generator<UnpackedPiece> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const end = Math.min(from + pieceBytes, bytes.length)
    yield { bytes: bytes.subarray(from, end), share: end / bytes.length }
  }
}

function hasCode(error: unknown): error is { readonly code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
}
