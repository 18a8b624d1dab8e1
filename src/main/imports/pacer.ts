import { setImmediate } from 'node:timers/promises'

/** A small query takes a few turns of the event loop; each of them may wait for one slice. */
const sliceMs = 4

/** Cuts long work into slices, so that calls of every window are answered between them. */
export type Pacer = {
  readonly signal: AbortSignal
  /** Whether the present slice is over and `rest` should be awaited; costs next to nothing to ask for each row. */
  readonly isDue: () => boolean
  /** Lets everything else have its turn. Throws the signal's reason where the work is not wanted any more. */
  readonly rest: () => Promise<void>
}

export function createPacer(signal: AbortSignal): Pacer {
  let started = performance.now()
  return {
    signal,
    isDue: () => performance.now() - started > sliceMs,
    rest: async () => {
      await setImmediate()
      signal.throwIfAborted()
      started = performance.now()
    },
  }
}
