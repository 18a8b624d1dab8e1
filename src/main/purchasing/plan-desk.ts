import type { PlanProgress } from '#shared/purchasing/plan-model'
import { translateDriverError } from '../db/errors'
import { createPacer } from '../imports/pacer'
import type { Context, Services } from '../kernel/context'
import { Refusal, refuse } from '../kernel/refuse'
import { type PlanTally, planAllParts } from './plan-all'

export type PlanState = Omit<PlanProgress, 'last'>

/** The one planning of all parts that may run in the program; how far it is lives in memory alone. */
export type PlanDesk = {
  /** Begins to plan all parts; it goes on after the call. Refused with PLANNING_BUSY while it does. */
  readonly start: (context: Context) => void
  readonly state: () => PlanState
  /** Ends what is running; what is planned so far stands. */
  readonly cancel: () => void
  /** When nothing runs any more. */
  readonly settled: () => Promise<void>
  /** Ends what is running, and waits until nothing of it asks the database any more. */
  readonly close: () => Promise<void>
}

export function createPlanDesk({ events, log, newId }: Pick<Services, 'events' | 'log' | 'newId'>): PlanDesk {
  let tally: PlanTally = { parts: 0, due: 0, share: 0 }
  let phase: PlanState['phase'] = 'idle'
  let failure: PlanState['failure'] = null
  let stop = new AbortController()
  let running: Promise<void> = Promise.resolve()

  const end = (next: PlanState['phase'], why: PlanState['failure'] = null): void => {
    phase = next
    failure = why
    events.announce(['purchasing'])
  }
  const failureOf = (error: unknown): PlanState['failure'] => {
    const refusal = error instanceof Refusal ? error : translateDriverError(error)
    if (refusal) return { code: refusal.code, values: refusal.data.values ?? {} }
    const reference = newId().slice(-8)
    log.error('the planning of parts failed', { reference, error })
    return { code: 'UNEXPECTED', values: { reference } }
  }
  const cancel = (): void => stop.abort()

  return {
    start: context => {
      if (phase === 'running') refuse('PLANNING_BUSY')
      const planning = new AbortController()
      stop = planning
      tally = { parts: 0, due: 0, share: 0 }
      phase = 'running'
      failure = null
      running = planAllParts(context, tally, createPacer(planning.signal)).then(
        () => end('done'),
        (error: unknown) => {
          if (planning.signal.aborted) end('cancelled')
          else end('failed', failureOf(error))
        },
      )
    },
    state: () => ({ phase, failure, share: tally.share, parts: tally.parts }),
    cancel,
    settled: () => running,
    close: async () => {
      cancel()
      await running
    },
  }
}
