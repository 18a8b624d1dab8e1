import { constants } from 'node:fs'
import { access, copyFile, mkdir, rename, stat, statfs, writeFile } from 'node:fs/promises'
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
    if (folder.startsWith('\\\\')) throw new StartupProblem('FOLDER_ON_NETWORK', folder)
    // Customers and hashed passwords lie in it: other users of the machine have no business there.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await refuseUnusable(folder)
    await refuseLostDatabase(file, marker)
    await refuseReadOnly(file)
    await bringUpToDate(file)
    await writeFile(marker, `${JSON.stringify({ database: 'peygir.db' })}\n`, { flag: 'wx' }).catch(
      ignoreExisting,
    )
    return await connect(file)
  } catch (error) {
    throw await asStartupProblem(error, folder)
  }
}

async function refuseUnusable(folder: string): Promise<void> {
  const { type } = await statfs(folder)
  if (networkFileSystems.has(type >>> 0)) throw new StartupProblem('FOLDER_ON_NETWORK', folder)
  await access(folder, constants.W_OK)
}

/** Without any trace of an earlier database an empty file is what a first start left that could not go on. */
async function refuseLostDatabase(file: string, marker: string): Promise<void> {
  if ((await sizeOf(file)) > 0) return
  const existed = (await exists(marker)) || (await sizeOf(`${file}-wal`)) > 0
  if (existed) throw new StartupProblem('DATABASE_MISSING', file)
}

/** SQLite would open a write-protected file all the same, and the first save would fail. */
async function refuseReadOnly(file: string): Promise<void> {
  if (await exists(file)) await access(file, constants.W_OK)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    found => found.size,
    () => 0,
  )
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
async function copyBeforeChange(
  db: ReturnType<typeof openForMigration>,
  file: string,
  pending: string,
): Promise<void> {
  const copy = `${file}.before-${pending}`
  if (await exists(copy)) return
  await db.raw('pragma wal_checkpoint(TRUNCATE)')
  // Under its own name only when whole: half a copy must not be taken for one at the next start.
  await copyFile(file, `${copy}.part`)
  await rename(`${copy}.part`, copy)
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

const refusedByMachine = new Set(['EACCES', 'EROFS', 'EPERM', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'])
const damaged = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB'])

async function asStartupProblem(error: unknown, folder: string): Promise<StartupProblem> {
  if (error instanceof StartupProblem) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  if (damaged.has(code)) return new StartupProblem('DATABASE_DAMAGED', folder)
  // A full disk shows as many failures: a log that cannot be opened, a shared file that cannot grow.
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || (await isFull(folder)))
    return new StartupProblem('DISK_FULL', folder)
  if (refusedByMachine.has(code)) return new StartupProblem('FOLDER_READ_ONLY', folder)
  return new StartupProblem('UNEXPECTED', message)
}

/** Less than SQLite needs to open a database at all. */
const fewestFreeBytes = 256 * 1024

async function isFull(folder: string): Promise<boolean> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize < fewestFreeBytes,
    () => false,
  )
}

/** True where the folder holds, or held, a database of ours. */
export async function hasDatabase(folder: string): Promise<boolean> {
  return exists(join(folder, 'peygir.json'))
}
