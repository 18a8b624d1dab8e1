import { setImmediate } from 'node:timers/promises'
import { deleteCommands, findCommandsBehind } from './command-repository'
import type { Services } from './context'

const dayMs = 86_400_000

/** Far longer than anybody sends a command again whose answer was lost; drafts carry theirs over a holiday. */
const keptMs = 30 * dayMs

/** Small enough that a person's own save never waits noticeably for the one writer. */
const batch = 100

/**
 * Forgets the answers of commands older than thirty days, oldest first, and gives how many. `isStopping` is asked
 * between batches.
 */
export async function pruneCommands(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const before = new Date(clock.now().getTime() - keptMs).toISOString()
  let pruned = 0
  let from = 0
  while (!isStopping()) {
    const oldest = await findCommandsBehind(db.reader, from, batch)
    const last = oldest.at(-1)
    if (!last || oldest.every(({ at }) => at >= before)) break
    pruned += await deleteCommands(db.writer, { behind: from, upTo: last.key, before })
    from = last.key
    // A person's command that waits meanwhile comes first.
    await setImmediate()
  }
  return pruned
}

export type CommandPruning = {
  /** Prunes now and then once a day. */
  readonly start: () => Promise<void>
  /** Ends after the batch that is being deleted. */
  readonly stop: () => Promise<void>
}

export function createCommandPruning(services: Services): CommandPruning {
  let isStopping = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const prune = async (): Promise<void> => {
    await pruneCommands(services, () => isStopping)
  }
  return {
    start: () => {
      const again = (): void => {
        running = running
          .then(prune)
          .catch((error: unknown) => services.log.error('cannot forget old commands', { error }))
      }
      timer = setInterval(again, dayMs).unref()
      const first = prune()
      running = first.catch(() => undefined)
      return first
    },
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await running
    },
  }
}
