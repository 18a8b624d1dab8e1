import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { Locale } from '../../src/shared/kernel/locale'
import type { PaperLab } from './paper-lab/launch'
import { sampleShop } from './paper-samples'
import { recordingPrinter } from './recording-printer'
import type { Client } from './test-app'

export type PaperDesk = {
  readonly client: Client
  /** Lets the shop print in a language, under its name in that language. */
  readonly speak: (locale: Locale) => Promise<void>
  /** The PDF that a saving answers with the place of. */
  readonly read: (saved: Promise<{ readonly path: string } | null>) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** The whole program on a new folder with its first manager; what it saves as PDF is made by the real runtime. */
export async function openPaperDesk(lab: Pick<PaperLab, 'toPdf'>): Promise<PaperDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'peygir-papers-'))
  const db = await openDataFolder(folder)
  const app = createApp({
    db,
    clock: { now: () => new Date('2026-11-22T08:05:00.000Z') },
    log: { info: () => undefined, error: () => undefined },
    printer: { ...recordingPrinter(), toPdf: lab.toPdf, chooseFile: async name => join(folder, name) },
  })
  const session = { staffId: null }
  const client: Client = createRouterClient(app.router, { context: () => app.connect(session) })
  const manager = { name: 'سارا مدیری', login: 'sara', password: 'correct horse' }
  await client.session.setUp({ shopName: 'تعمیرگاه نمونه', ...manager })
  return {
    client,
    speak: async locale => {
      const { shopName, phones, address, paperLocale, calendar } = sampleShop(locale)
      const shop = await client.settings.shop({})
      await client.settings.saveShop({
        ...shop,
        ...{ shopName, phones: [...phones], address, paperLocale, calendar },
      })
    },
    read: async saving => {
      const saved = await saving
      if (!saved) throw new Error('nothing was saved')
      return readFile(saved.path)
    },
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
