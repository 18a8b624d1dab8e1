import { rename, rm, writeFile } from 'node:fs/promises'
import { refuse } from './refuse'

/** Writes beside the file and puts it in place when whole, so that no half file is ever left. Refused with FILE_NOT_WRITABLE. */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.unfinished`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    refuse('FILE_NOT_WRITABLE', { values: { path, detail: String(error) } })
  }
}
