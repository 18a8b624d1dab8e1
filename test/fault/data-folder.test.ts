import { copyFile, mkdir, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openForMigration } from '../../src/main/db/connect'
import { openDataFolder } from '../../src/main/db/data-folder'
import { makeTestFolder } from '../support/test-folder'
import { canMount, mountSmallDisk, protectFromWriting } from './small-mount'

async function usedFolder(): Promise<{ folder: string; file: string }> {
  const folder = await makeTestFolder()
  await fillFolder(folder)
  return { folder, file: join(folder, 'peygir.db') }
}

/** A folder whose database holds one setting and was closed in order. */
async function fillFolder(folder: string): Promise<void> {
  const db = await openDataFolder(folder)
  await db.writer('settings').insert({ key: 'kept', value: '1', updated_at: 'now' })
  await db.close()
}

async function opensWithSetting(folder: string): Promise<boolean> {
  const db = await openDataFolder(folder)
  const found = await db.reader('settings').where({ key: 'kept' }).first('value')
  await db.close()
  return found?.value === '1'
}

describe('opening the data folder', () => {
  test('O1 the data is there again', async () => {
    const { folder } = await usedFolder()
    expect(await opensWithSetting(folder)).toBe(true)
  })

  test('a folder that does not exist is made, with its parents', async () => {
    const folder = join(await makeTestFolder(), 'a', 'پوشه', 'data folder')
    await fillFolder(folder)
    expect(await opensWithSetting(folder)).toBe(true)
  })

  test.skipIf(process.platform === 'win32')(
    'a folder that is made is closed to other users of the machine',
    async () => {
      const folder = join(await makeTestFolder(), 'shop', 'data')
      await fillFolder(folder)
      expect((await stat(folder)).mode & 0o077).toBe(0)
    },
  )

  test('O1 an empty file where a database was is not replaced', async () => {
    const { folder, file } = await usedFolder()
    await truncate(file)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'DATABASE_MISSING' })
    expect((await stat(file)).size).toBe(0)
  })

  test('O1 a lost file is not replaced by a new database', async () => {
    const { folder, file } = await usedFolder()
    await rm(file)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'DATABASE_MISSING' })
    expect(await readdir(folder)).toEqual(['peygir.json'])
  })

  test('O1 a log without its database is kept', async () => {
    const folder = await makeTestFolder()
    await writeFile(join(folder, 'peygir.db-wal'), 'what was not folded in yet')
    await writeFile(join(folder, 'peygir.db'), '')
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'DATABASE_MISSING' })
    expect(await readFile(join(folder, 'peygir.db-wal'), 'utf8')).toBe('what was not folded in yet')
  })

  test('a first start that ended before it wrote anything is simply begun again', async () => {
    const folder = await makeTestFolder()
    await writeFile(join(folder, 'peygir.db'), '')
    await fillFolder(folder)
    expect(await opensWithSetting(folder)).toBe(true)
  })

  test.each([
    ['its header', 0],
    ['its first page', 100],
  ])('a file damaged in %s is refused and left as it is', async (_name, position) => {
    const { folder, file } = await usedFolder()
    const handle = await open(file, 'r+')
    await handle.write(Buffer.alloc(64, 0xa5), 0, 64, position)
    await handle.close()
    const before = await readFile(file)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' })
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  test('a file that is no database is refused', async () => {
    const folder = await makeTestFolder()
    await writeFile(join(folder, 'peygir.db'), 'نامه‌ای به مشتری '.repeat(1000))
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' })
  })

  test('a schema of a newer program is refused and left as it is', async () => {
    const { folder, file } = await usedFolder()
    const newer = openForMigration(file)
    await newer('schema_migrations').insert({ name: '9999-later', at: 'later' })
    await newer.destroy()
    const before = await readFile(file)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'SCHEMA_NEWER' })
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  test('a path of another computer is refused', async () => {
    await expect(openDataFolder('\\\\server\\share')).rejects.toMatchObject({ code: 'FOLDER_ON_NETWORK' })
    await expect(stat('\\\\server\\share')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a file where the folder should be is refused', async () => {
    const path = join(await makeTestFolder(), 'data')
    await writeFile(path, '')
    await expect(openDataFolder(path)).rejects.toMatchObject({ code: 'UNEXPECTED' })
  })
})

describe.skipIf(!canMount)('a machine that does not allow it', () => {
  test('a write-protected empty folder', async () => {
    const folder = await makeTestFolder()
    protectFromWriting(folder)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_READ_ONLY' })
  })

  test('a write-protected folder with data', async () => {
    const { folder } = await usedFolder()
    protectFromWriting(folder)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_READ_ONLY' })
  })

  test('a write-protected database in a folder that can be written', async () => {
    const { folder, file } = await usedFolder()
    protectFromWriting(file)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_READ_ONLY' })
  })

  test.each([4, 16, 64, 128, 256, 400])('a disk of %i kB, and later a larger one', async kilobytes => {
    const { folder, resize } = mountSmallDisk(kilobytes)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'DISK_FULL' })
    resize(20_000)
    await fillFolder(folder)
    expect(await opensWithSetting(folder)).toBe(true)
  })

  test('a disk that others have filled since', async () => {
    const { folder, resize } = mountSmallDisk(20_000)
    await fillFolder(folder)
    const filler = join(folder, 'film.mp4')
    await writeFile(filler, Buffer.alloc(30_000_000)).catch(() => undefined)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'DISK_FULL' })
    resize(40_000)
    expect(await opensWithSetting(folder)).toBe(true)
  })

  test('a disk too full for the copy before a change of the schema', async () => {
    const { file } = await usedFolder()
    const earlier = openForMigration(file)
    onTestFinished(() => earlier.destroy())
    await earlier.raw('drop table search_customer_words')
    await earlier('schema_migrations').where({ name: '0005-search' }).delete()
    await earlier.raw('pragma wal_checkpoint(TRUNCATE)')
    const { size } = await stat(file)
    const disk = mountSmallDisk(Math.ceil((size * 1.5) / 1024))
    await mkdir(join(disk.folder, 'data'))
    await copyFile(file, join(disk.folder, 'data', 'peygir.db'))
    await expect(openDataFolder(join(disk.folder, 'data'))).rejects.toMatchObject({ code: 'DISK_FULL' })
    const left = await readdir(join(disk.folder, 'data'))
    expect(left.filter(name => name.includes('.before-') && !name.endsWith('.part'))).toEqual([])
    expect((await readFile(join(disk.folder, 'data', 'peygir.db'))).equals(await readFile(file))).toBe(true)
  })
})
