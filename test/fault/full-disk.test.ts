import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstBrokenEntry } from '../../src/main/kernel/audit'
import { refusalOf } from '../support/port-client'
import { openTestApp, type TestApp } from '../support/test-app'
import { canMount, mountSmallDisk } from './small-mount'

/** Saves terms of four pages again and again until one is refused; tells how many were acknowledged. */
async function saveUntilRefused({ manager }: TestApp): Promise<{ saved: string[]; code: string }> {
  const saved: string[] = []
  for (let round = 0; round < 2000; round += 1) {
    const body = `نسخهٔ ${round}\n${String(round).repeat(6000).slice(0, 6000)}`
    const refusal = await manager.settings.saveTerms({ body }).then(
      () => undefined,
      () => refusalOf(manager.settings.saveTerms({ body })),
    )
    if (refusal) return { saved, code: refusal.code }
    saved.push(body)
  }
  throw new Error('the disk never became full')
}

async function faultsOf({ app }: TestApp): Promise<unknown> {
  const { reader } = app.services.db
  const [integrity] = await reader.raw('pragma integrity_check')
  return {
    integrity: integrity.integrity_check,
    references: await reader.raw('pragma foreign_key_check'),
    audit: (await firstBrokenEntry(reader)).broken,
  }
}

const sound = { integrity: 'ok', references: [], audit: null }

describe.skipIf(!canMount)('a disk that becomes full while people work', () => {
  test.each([3500, 4000, 5000])(
    'O1 of %i kB refuses whole, loses nothing acknowledged, and goes on after',
    async kilobytes => {
      const { folder, resize } = mountSmallDisk(kilobytes)
      const t = await openTestApp({ folder })
      const { saved, code } = await saveUntilRefused(t)
      expect(code).toBe('DISK_FULL')
      expect(saved.length).toBeGreaterThan(5)
      const stored = await t.app.services.db.reader('terms_versions').orderBy('version').pluck('body')
      expect(stored).toEqual(saved)
      expect(await faultsOf(t)).toEqual(sound)
      resize(kilobytes + 4000)
      const after = await t.manager.settings.saveTerms({ body: 'دوباره جا هست' })
      expect(after.version).toBe(saved.length + 1)
      expect(await faultsOf(t)).toEqual(sound)
      expect(t.bugs).toEqual([])
    },
  )

  test('O1 everything can still be read while it is full', async () => {
    const { folder } = mountSmallDisk(6000)
    const t = await openTestApp({ folder })
    await t.manager.settings.saveTerms({ body: 'شرایط' })
    const filler = join(folder, 'film.mp4')
    await writeFile(filler, Buffer.alloc(10_000_000)).catch(() => undefined)
    expect(await refusalOf(t.manager.settings.saveTerms({ body: 'x'.repeat(7000) }))).toMatchObject({
      code: 'DISK_FULL',
    })
    expect(await t.manager.settings.terms({})).toMatchObject({ version: 1, body: 'شرایط' })
    expect(await t.manager.staff.list({})).toHaveLength(1)
    await rm(filler)
    expect(await t.manager.settings.saveTerms({ body: 'شرایط تازه' })).toMatchObject({ version: 2 })
  })
})
