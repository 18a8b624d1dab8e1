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
    listen: signal => publisher.subscribe('topics', signal ? { signal } : {}),
  }
}
