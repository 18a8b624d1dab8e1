import { EventPublisher } from '@orpc/server'
import type { Topic } from '#shared/contract/procedure'

type Listener = (topics: readonly Topic[]) => void

/** Tells windows and caches, after a commit, which topics changed. */
export type Events = {
  readonly announce: (topics: readonly Topic[]) => void
  /** Calls the listener at each announcement; returns its own unsubscribe. */
  readonly onAnnounce: (listener: Listener) => () => void
  readonly listen: (signal: AbortSignal | undefined) => AsyncGenerator<Topic[]>
}

export function createEvents(): Events {
  const publisher = new EventPublisher<{ topics: Topic[] }>()
  return {
    announce: topics => publisher.publish('topics', [...topics]),
    onAnnounce: listener => publisher.subscribe('topics', listener),
    listen: signal => gatherTopics(publisher, signal),
  }
}

type Publisher = EventPublisher<{ topics: Topic[] }>

/**
 * What was announced since it was last asked. The topics of commits that come meanwhile are gathered: a queue of
 * announcements would grow without end or drop the oldest, and a window would show stale rows for ever.
 */
function gatherTopics(publisher: Publisher, signal: AbortSignal | undefined): AsyncGenerator<Topic[]> {
  signal?.throwIfAborted()
  const gathered = new Set<Topic>()
  let wake = (): void => undefined
  const unsubscribe = publisher.subscribe('topics', topics => {
    for (const topic of topics) gathered.add(topic)
    wake()
  })
  const end = (): void => {
    unsubscribe()
    wake()
  }
  signal?.addEventListener('abort', end, { once: true })
  return handOut()

  async function* handOut(): AsyncGenerator<Topic[]> {
    try {
      for (;;) {
        signal?.throwIfAborted()
        if (gathered.size === 0) {
          await new Promise<void>(resolve => {
            wake = resolve
          })
        } else {
          const touched = [...gathered]
          gathered.clear()
          yield touched
        }
      }
    } finally {
      signal?.removeEventListener('abort', end)
      unsubscribe()
    }
  }
}
