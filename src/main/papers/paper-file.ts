import { rename, rm, writeFile } from 'node:fs/promises'
import type { PaperKind } from '#shared/papers/contract'
import { refuse } from '../kernel/refuse'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'

/** «رسید پذیرش 1405-00123.pdf»; the number has only letters, digits and hyphens, so no system refuses the name. */
export function suggestedFileName(kind: PaperKind, number: string, shop: PaperShop): string {
  return `${paperFormat(shop).kinds[kind]} ${number}.pdf`
}

/** Writes beside the file and puts it in place when whole, so that no half paper is ever left. Refused with FILE_NOT_WRITABLE. */
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
