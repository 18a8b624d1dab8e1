import { createHash } from 'node:crypto'

export type ReceivedFile = {
  readonly name: string
  /** Takes the next piece; false where it is not the one that is awaited, or more than was announced. */
  readonly append: (index: number, piece: Buffer) => boolean
  /** The whole content; undefined until all of it is there. */
  readonly content: () => Buffer | undefined
  /** SHA-256 (hex) of what came so far. */
  readonly hash: () => string
}

/** Gathers a file of an announced size in memory: what customers' lists say is never left on the disk. */
export function receiveFile(name: string, size: number): ReceivedFile {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let count = 0
  let received = 0
  return {
    name,
    append: (index, piece) => {
      if (index !== count || piece.length === 0 || received + piece.length > size) return false
      hash.update(piece)
      pieces.push(piece)
      count += 1
      received += piece.length
      return true
    },
    content: () => {
      if (received !== size) return undefined
      // Joined once, when it is first needed.
      if (pieces.length !== 1) pieces.splice(0, pieces.length, Buffer.concat(pieces))
      return pieces[0]
    },
    hash: () => hash.copy().digest('hex'),
  }
}
