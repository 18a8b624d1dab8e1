import type { ImportPhase, ImportProgress } from '#shared/imports/model'
import type { Id } from '#shared/kernel/ids'
import { translateDriverError } from '../db/errors'
import { Refusal, refuse } from '../kernel/refuse'
import { type DryRun, emptyTally, runDry, type Tally, told } from './dry-run'
import { createPacer } from './pacer'
import { type ReceivedFile, receiveFile } from './received-file'

/** One window's import from its first piece to the end. It lives in memory alone. */
export type RunningImport = {
  readonly id: Id
  readonly staffId: Id
  readonly file: ReceivedFile
  readonly phase: () => ImportPhase
  readonly progress: () => ImportProgress
  /** Starts the dry run, which goes on after the call. Refused with IMPORT_BUSY while another one runs. */
  readonly check: (run: Pick<DryRun, 'reading' | 'judge' | 'acts'>) => void
  /** What was found; refused with IMPORT_NOT_CHECKED until a check has ended. */
  readonly checked: () => Tally
  /** From here on nothing but `finish` or `giveUp` ends the writing; the signal tells when it is not wanted any more. */
  readonly beginWriting: () => AbortSignal
  /** How much is written, from 0 to 1. */
  readonly wrote: (share: number) => void
  readonly finish: () => void
  /** After a failed writing; what was checked stands, unless it is out of date. */
  readonly giveUp: (isStale: boolean) => void
  /** Ends what is running. */
  readonly stop: () => void
  /** When nothing runs any more. */
  readonly settled: () => Promise<void>
}

type Facts = { readonly id: Id; readonly staffId: Id; readonly name: string; readonly size: number }

/** Logs a bug and gives the reference that a person sees. */
export type ReportBug = (error: unknown) => string

export function createRunningImport({ id, staffId, name, size }: Facts, reportBug: ReportBug): RunningImport {
  const file = receiveFile(name, size)
  let phase: ImportPhase = 'receiving'
  let tally = emptyTally()
  let acts: DryRun['acts']
  let failure: ImportProgress['failure'] = null
  let stop = new AbortController()
  let running: Promise<void> = Promise.resolve()

  const end = (checking: AbortController, next: ImportPhase, why: ImportProgress['failure'] = null): void => {
    if (checking.signal.aborted) return
    phase = next
    failure = why
  }
  const begin = (next: ImportPhase): AbortController => {
    if (phase === 'checking' || phase === 'writing') refuse('IMPORT_BUSY')
    phase = next
    stop = new AbortController()
    return stop
  }

  return {
    id,
    staffId,
    file,
    phase: () => phase,
    progress: () => ({ phase, failure, ...told(tally), acts: acts?.() ?? [] }),
    check: run => {
      const content = file.content() ?? refuse('IMPORT_CHANGED')
      const checking = begin('checking')
      tally = emptyTally()
      acts = run.acts
      failure = null
      running = runDry({ ...run, content }, tally, createPacer(checking.signal)).then(
        () => end(checking, 'checked'),
        (error: unknown) => {
          if (!checking.signal.aborted) end(checking, 'failed', failureOf(error, reportBug))
        },
      )
    },
    checked: () => (phase === 'checked' || phase === 'done' ? tally : refuse('IMPORT_NOT_CHECKED')),
    beginWriting: () => {
      if (phase === 'receiving' || phase === 'failed' || phase === 'done') refuse('IMPORT_NOT_CHECKED')
      const { signal } = begin('writing')
      tally.share = 0
      return signal
    },
    wrote: share => {
      tally.share = share
    },
    finish: () => {
      phase = 'done'
      tally.share = 1
    },
    giveUp: isStale => {
      phase = isStale ? 'receiving' : 'checked'
      tally.share = 1
    },
    stop: () => stop.abort(new Refusal('IMPORT_CANCELLED')),
    settled: () => running,
  }
}

function failureOf(error: unknown, reportBug: ReportBug): ImportProgress['failure'] {
  const refusal = error instanceof Refusal ? error : translateDriverError(error)
  if (refusal) return { code: refusal.code, values: refusal.data.values ?? {} }
  return { code: 'UNEXPECTED', values: { reference: reportBug(error) } }
}
