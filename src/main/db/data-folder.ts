import { constants } from 'node:fs'
import { access, copyFile, mkdir, readFile, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect, type Database, openForMigration } from './connect'
import { migrate } from './migrate'
import { StartupProblem } from './startup-problem'

/** What stat says of file systems that live on another machine: NFS, SMB, CIFS, SMB2, 9P. */
const networkFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997])

/**
 * Opens the database of a data folder, made and migrated as needed. Fails with StartupProblem where the folder or the
 * file cannot be trusted: an empty or missing file where a database once stood is never replaced by a new one.
 */
export async function openDataFolder(folder: string): Promise<Database> {
  const file = join(folder, 'peygir.db')
  const marker = join(folder, 'peygir.json')
  try {
    await mkdir(folder, { recursive: true })
    await refuseUnusable(folder)
    await refuseLostDatabase(file, marker)
    await bringUpToDate(file)
    await writeFile(marker, `${JSON.stringify({ database: 'peygir.db' })}\n`, { flag: 'wx' }).catch(ignoreExisting)
    return await connect(file)
  } catch (error) {
    throw asStartupProblem(error, folder)
  }
}

async function refuseUnusable(folder: string): Promise<void> {
  if (folder.startsWith('\\\\')) throw new StartupProblem('FOLDER_ON_NETWORK', folder)
  const { type } = await statfs(folder)
  if (networkFileSystems.has(type >>> 0)) throw new StartupProblem('FOLDER_ON_NETWORK', folder)
  await access(folder, constants.W_OK)
}

async function refuseLostDatabase(file: string, marker: string): Promise<void> {
  const size = await stat(file).then(
    found => found.size,
    () => undefined,
  )
  if (size !== undefined && size > 0) return
  const existed = size === 0 || (await exists(marker))
  if (existed) throw new StartupProblem('DATABASE_MISSING', file)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function bringUpToDate(file: string): Promise<void> {
  const db = openForMigration(file)
  try {
    await migrate(db, pending => copyBeforeChange(db, file, pending))
  } finally {
    await db.destroy()
  }
}

/** A migration that goes wrong must never be the end of the data: the file as it was stays beside it. */
async function copyBeforeChange(db: ReturnType<typeof openForMigration>, file: string, pending: string): Promise<void> {
  await db.raw('pragma wal_checkpoint(TRUNCATE)')
  await copyFile(file, `${file}.before-${pending}`, constants.COPYFILE_EXCL).catch(ignoreExisting)
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

function asStartupProblem(error: unknown, folder: string): StartupProblem {
  if (error instanceof StartupProblem) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  if (['EACCES', 'EROFS', 'EPERM', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].includes(code)) {
    return new StartupProblem('FOLDER_READ_ONLY', folder)
  }
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return new StartupProblem('DISK_FULL', folder)
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return new StartupProblem('DATABASE_DAMAGED', folder)
  return new StartupProblem('UNEXPECTED', message)
}

/** True where the folder already holds a database of ours. */
export async function hasDatabase(folder: string): Promise<boolean> {
  return readFile(join(folder, 'peygir.json')).then(
    () => true,
    () => false,
  )
}
