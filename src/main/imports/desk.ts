import { fileSizeLimit, fileSizeLimitMb } from '#shared/imports/limits'
import type { Id } from '#shared/kernel/ids'
import type { Clock } from '../kernel/clock'
import type { Context, Session } from '../kernel/context'
import type { Events } from '../kernel/events'
import type { Logger } from '../kernel/logger'
import { refuse } from '../kernel/refuse'
import { createRunningImport, type RunningImport } from './running-import'

/** The imports of every window: one for each session, forgotten with it. */
export type ImportDesk = {
  /** Forgets the session's import before. Refused with IMPORT_TOO_LARGE, IMPORT_BUSY while that one is being written. */
  readonly begin: (context: Context, file: AnnouncedFile) => RunningImport
  /** The session's own import. Refused with IMPORT_UNKNOWN where it is forgotten, or somebody else's. */
  readonly find: (context: Context, id: Id) => RunningImport
  /** Ends and forgets; nothing where it is forgotten already. */
  readonly cancel: (context: Context, id: Id) => void
  /** Ends everything, and waits until nothing reads the database any more. */
  readonly close: () => Promise<void>
}

type AnnouncedFile = { readonly name: string; readonly size: number }

type Parts = {
  readonly clock: Clock
  readonly events: Events
  readonly log: Logger
  readonly newId: () => Id
}

type Kept = { readonly running: RunningImport; usedAt: number }

/** A window that has not asked for so long has gone on to other things. */
const keptMs = 3_600_000

const sweepMs = 600_000

export function createImportDesk({ clock, events, log, newId }: Parts): ImportDesk {
  const desk = new Map<Session, Kept>()
  const ending = new Set<Promise<void>>()
  const now = (): number => clock.now().getTime()
  const reportBug = (error: unknown): string => {
    const reference = newId().slice(-8)
    log.error('an import failed', { reference, error })
    return reference
  }
  const forget = (session: Session): void => {
    const running = desk.get(session)?.running
    if (!running) return
    desk.delete(session)
    running.stop()
    const end = running.settled().finally(() => ending.delete(end))
    ending.add(end)
  }
  const sweep = (): void => {
    for (const [session, { running, usedAt }] of desk) {
      const isOver = session.staffId !== running.staffId || now() - usedAt > keptMs
      if (isOver) forget(session)
    }
  }
  const unsubscribe = events.onAnnounce(topics => {
    if (topics.includes('session')) sweep()
  })
  const timer = setInterval(sweep, sweepMs)
  timer.unref()
  const find = ({ session, actor }: Context, id: Id): RunningImport => {
    sweep()
    const kept = desk.get(session)
    if (kept?.running.id !== id || kept.running.staffId !== actor.id) return refuse('IMPORT_UNKNOWN')
    kept.usedAt = now()
    return kept.running
  }

  return {
    find,
    begin: ({ session, actor }, { name, size }) => {
      sweep()
      if (size > fileSizeLimit) refuse('IMPORT_TOO_LARGE', { values: { limit: fileSizeLimitMb } })
      if (desk.get(session)?.running.phase() === 'writing') refuse('IMPORT_BUSY')
      forget(session)
      const running = createRunningImport({ id: newId(), staffId: actor.id, name, size }, reportBug)
      desk.set(session, { running, usedAt: now() })
      return running
    },
    cancel: ({ session }, id) => {
      if (desk.get(session)?.running.id === id) forget(session)
    },
    close: async () => {
      unsubscribe()
      clearInterval(timer)
      for (const session of [...desk.keys()]) forget(session)
      await Promise.all(ending)
    },
  }
}
