import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Knex } from 'knex'
import { z } from 'zod'
import { type ChainEnd, findChainEnd, findHashAt } from './audit'
import type { Services } from './context'
import { writeWholeFile } from './whole-file'

/** The file beside the database that keeps where the audit chain ended; without it the next close writes a new one. */
export const anchorName = 'audit-head.json'

const anchorSchema = z.object({ seq: z.int().positive(), hash: z.string().length(64) })

/**
 * Where the chain of this folder ended when that was last kept; undefined where none was, or where the file is damaged,
 * which `tell` hears. Fails where the file is there and cannot be read now: it may be sound.
 */
export async function readAnchor(
  folder: string,
  tell: (sentence: string) => void,
): Promise<ChainEnd | undefined> {
  const text = await readText(join(folder, anchorName))
  if (text === undefined) return undefined
  try {
    return anchorSchema.parse(JSON.parse(text))
  } catch {
    // What a power cut left of the file says nothing of the chain.
    tell(`${anchorName} is damaged; nothing is known of where the audit log ended`)
    return undefined
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** What became of the entry that the anchor names, where it does not stand as it did; for whoever looks into it. */
export async function anchorFault(db: Knex, anchor: ChainEnd): Promise<string | undefined> {
  const hash = await findHashAt(db, anchor.seq)
  if (hash === anchor.hash) return undefined
  if (hash !== undefined) return `entry ${anchor.seq} is not the one that was written`
  const { seq } = await findChainEnd(db)
  return `entries up to ${anchor.seq} were written, and nothing is left after ${seq}`
}

/**
 * Keeps where the chain ends now, and gives the fault instead where the chain does not lead on from what was kept before:
 * that stays, or the next close would cover up what is missing. Only committed entries are read, and those are on the
 * disk, so the anchor may lag behind the chain and never leads it. Fails where the anchor cannot be read: it stays as it is.
 */
export async function moveAnchor(
  { file, reader }: Services['db'],
  tell: (sentence: string) => void,
): Promise<string | undefined> {
  const folder = dirname(file)
  const anchor = await readAnchor(folder, tell)
  const fault = anchor && (await anchorFault(reader, anchor))
  if (fault) return fault
  const { seq, hash } = await findChainEnd(reader)
  if (seq === 0 || seq === anchor?.seq) return undefined
  await writeWholeFile(join(folder, anchorName), Buffer.from(`${JSON.stringify({ seq, hash })}\n`))
  return undefined
}

/** What is lost of the anchor by a crash: the entries of the last minute are as safe as without one. */
const everyMs = 60_000

export type AuditAnchoring = {
  /** Compares the chain with its anchor, then moves the anchor on every minute. */
  readonly start: () => Promise<void>
  /** Moves it for the last time. */
  readonly stop: () => Promise<void>
}

export function createAuditAnchoring({ db, log }: Pick<Services, 'db' | 'log'>): AuditAnchoring {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let told: string | undefined
  let running = Promise.resolve()
  const move = async (): Promise<void> => {
    const fault = await moveAnchor(db, sentence => log.error(sentence))
    if (fault && fault !== told) log.error('the audit log was cut off or rewritten', { fault })
    told = fault
  }
  const moveNext = (): Promise<void> => {
    running = running
      .then(move)
      .catch((error: unknown) => log.error('cannot keep where the audit log ends', { error }))
    return running
  }
  return {
    start: () => {
      timer = setInterval(moveNext, everyMs).unref()
      return moveNext()
    },
    stop: async () => {
      if (isStopped) return
      isStopped = true
      clearInterval(timer)
      await moveNext()
    },
  }
}
