import type { Id } from '#shared/kernel/ids'
import type { Session } from './context'

/** The sessions of every window, so that those of one person can be ended at once. */
export type Sessions = {
  readonly add: (session: Session) => void
  /** Signs every window of the person out, but the one that is spared. */
  readonly end: (staffId: Id, spared?: Session) => void
}

/** Knows sessions without keeping them alive: a window that is gone takes its own with it. */
export function createSessions(): Sessions {
  const known = new WeakSet<Session>()
  const sessions = new Set<WeakRef<Session>>()
  return {
    add: session => {
      if (known.has(session)) return
      known.add(session)
      sessions.add(new WeakRef(session))
    },
    end: (staffId, spared) => {
      for (const reference of sessions) {
        const session = reference.deref()
        if (!session) sessions.delete(reference)
        else if (session.staffId === staffId && session !== spared) session.staffId = null
      }
    },
  }
}
