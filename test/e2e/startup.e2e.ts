import { createHash } from 'node:crypto'
import { mkdtemp, open, readFile, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { StartupProblemCode } from '../../src/main/db/startup-problem'
import { screenTexts } from '../support/journey/texts'
import { openWindow } from '../support/window'

type Case = { readonly code: StartupProblemCode; readonly harm: (file: string) => Promise<void> }

const cases: Readonly<Record<string, Case>> = {
  'an emptied database': { code: 'DATABASE_MISSING', harm: file => truncate(file) },
  'a damaged header': { code: 'DATABASE_DAMAGED', harm: overwriteHeader },
  'a database of a newer program': { code: 'SCHEMA_NEWER', harm: addNewerMigration },
}

for (const [name, { code, harm }] of Object.entries(cases)) {
  test(`O1 ${name} is named in the window, and nothing is changed`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'peygir-harmed-'))
    const file = join(folder, 'peygir.db')
    await (await openDataFolder(folder)).close()
    await harm(file)
    const before = await hashOf(file)
    const window = await openWindow(folder)
    try {
      const { title, sentence } = screenTexts.fa.startup[code]
      await expect(window.page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(window.page.getByRole('alert')).toContainText(sentence)
      await expect(window.page.getByText(folder).first()).toBeVisible()
      await expect(window.page.getByRole('textbox')).toHaveCount(0)
      expect(window.faults).toEqual([])
    } finally {
      await window.close()
    }
    expect(await hashOf(file)).toBe(before)
    await rm(folder, { recursive: true, force: true })
  })
}

async function overwriteHeader(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(64, 0xa5), 0, 64, 0)
  await handle.close()
}

async function addNewerMigration(file: string): Promise<void> {
  const db = await openDataFolder(join(file, '..'))
  await db.writer('schema_migrations').insert({ name: '9999-from-tomorrow', at: '2030-01-01T00:00:00.000Z' })
  await db.close()
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}
