import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One act on a file, in the order in which the program did them. */
type Act =
  | { readonly kind: 'write'; readonly name: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly length: number }
  | { readonly kind: 'sync' | 'unlink'; readonly name: string }

type Change = Extract<Act, { kind: 'write' | 'truncate' }>

type File = { bytes: Buffer; length: number }

/** The files of a folder by name. */
export type Contents = ReadonlyMap<string, Buffer>

const files = ['peygir.db', 'peygir.db-wal', 'peygir.db-journal', 'peygir.json'] as const

export async function readContents(folder: string): Promise<Contents> {
  const contents = new Map<string, Buffer>()
  for (const name of files) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (bytes) contents.set(name, bytes)
  }
  return contents
}

/** Leaves in the folder exactly these files of a database, as a machine finds them when its power is back. */
export async function writeContents(folder: string, contents: Contents): Promise<void> {
  for (const name of files) {
    const bytes = contents.get(name)
    if (bytes) await writeFile(join(folder, name), bytes)
    else await rm(join(folder, name), { force: true })
  }
  await rm(join(folder, 'peygir.db-shm'), { force: true })
}

const kinds = { 1: 'write', 2: 'truncate', 3: 'sync', 4: 'unlink' } as const
const headLength = 24

/** Reads what the recorder noted; the last note is left out where the program died over it. */
export async function readRecord(file: string): Promise<readonly Act[]> {
  const bytes = await readFile(file)
  const acts: Act[] = []
  for (let at = 0; at + headLength <= bytes.length; ) {
    const kind = kinds[bytes.readUInt32LE(at) as keyof typeof kinds]
    const nameEnd = at + headLength + bytes.readUInt32LE(at + 4)
    const offset = Number(bytes.readBigUInt64LE(at + 8))
    const length = Number(bytes.readBigUInt64LE(at + 16))
    const end = kind === 'write' ? nameEnd + length : nameEnd
    if (end > bytes.length) break
    const name = bytes.toString('utf8', at + headLength, nameEnd)
    if (kind === 'write') acts.push({ kind, name, offset, bytes: bytes.subarray(nameEnd, end) })
    else if (kind === 'truncate') acts.push({ kind, name, length })
    else acts.push({ kind, name })
    at = end
  }
  return acts
}

/** How much of a change that was not yet durable reached the disk all the same, from 0 to 1. */
export type Fate = () => number

export const everythingArrives: Fate = () => 1

/** Half of the changes arrive, some of them torn. */
export const anythingArrives: Fate = () => [0, 0, 1, Math.random()][Math.floor(Math.random() * 4)] ?? 0

/** What the disk holds after these acts: all that a sync made durable, and of the rest what its fate lets arrive. */
export function contentsAfter(start: Contents, acts: readonly Act[], fate: Fate): Contents {
  const disk = new Map<string, File>()
  for (const [name, bytes] of start) disk.set(name, { bytes: Buffer.from(bytes), length: bytes.length })
  const waiting = new Map<string, Change[]>()
  for (const act of acts) {
    const changes = waiting.get(act.name) ?? []
    if (act.kind === 'write' || act.kind === 'truncate') {
      changes.push(act)
      waiting.set(act.name, changes)
      continue
    }
    waiting.delete(act.name)
    if (act.kind === 'unlink') disk.delete(act.name)
    else for (const change of changes) apply(disk, change, 1)
  }
  for (const changes of waiting.values()) for (const change of changes) apply(disk, change, fate())
  return new Map([...disk].map(([name, { bytes, length }]) => [name, bytes.subarray(0, length)]))
}

const sector = 512

function apply(disk: Map<string, File>, change: Change, share: number): void {
  if (share === 0) return
  const file = disk.get(change.name) ?? { bytes: Buffer.alloc(0), length: 0 }
  disk.set(change.name, file)
  if (change.kind === 'truncate') {
    resize(file, change.length)
    return
  }
  const { bytes, offset } = change
  const arrived = share === 1 ? bytes.length : Math.floor((bytes.length * share) / sector) * sector
  resize(file, Math.max(file.length, offset + arrived))
  bytes.copy(file.bytes, offset, 0, arrived)
}

/** What a file grows by is zeros. */
function resize(file: File, length: number): void {
  if (length > file.bytes.length) {
    const larger = Buffer.alloc(length * 2)
    file.bytes.copy(larger, 0, 0, file.length)
    file.bytes = larger
  }
  file.bytes.fill(0, Math.min(length, file.length), Math.max(length, file.length))
  file.length = length
}
