import { useState } from 'react'
import { pieceSize } from '#shared/imports/limits'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import type { Client } from '../api/connect'
import { useCommand } from '../api/use-command'

/** A file that main has whole, under the id of its import. */
export type SentFile = { readonly id: Id; readonly file: File }

type SendFile = {
  /** Sends the file from its beginning; a file before it is forgotten. */
  readonly send: (file: File) => void
  readonly isSending: boolean
  /** How much of it is sent, from 0 to 1. */
  readonly share: number
  readonly error: unknown
}

/** Hands a file that the person chose over to main, piece by piece. */
export function useSendFile(onSent: (sent: SentFile) => void): SendFile {
  const { client } = useApi()
  const [share, setShare] = useState(0)
  const { run, isRunning, error } = useCommand((file: File) => sendPieces(client, file, setShare), onSent)
  return { send: run, isSending: isRunning, share, error }
}

async function sendPieces(client: Client, file: File, tell: (share: number) => void): Promise<SentFile> {
  tell(0)
  // Refused here where it is too large: nothing of it is read or sent.
  const { id } = await client.imports.begin({ name: file.name.slice(-255), size: file.size })
  for (let index = 0; index * pieceSize < file.size; index += 1) {
    const piece = file.slice(index * pieceSize, (index + 1) * pieceSize)
    await client.imports.append({ id, index, chunk: base64Of(new Uint8Array(await piece.arrayBuffer())) })
    tell(Math.min(1, ((index + 1) * pieceSize) / file.size))
  }
  return { id, file }
}

/** A function takes only so many arguments. */
const bytesAtOnce = 8192

function base64Of(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / bytesAtOnce) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * bytesAtOnce, (index + 1) * bytesAtOnce)),
  )
  return btoa(parts.join(''))
}
