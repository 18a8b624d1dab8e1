import type { Id } from '#shared/kernel/ids'
import type { Context, Work } from '../kernel/context'
import { Refusal, refuse } from '../kernel/refuse'
import { once } from '../kernel/transaction'
import type { RunningImport } from './running-import'

type Commit = { readonly id: Id; readonly commandId: Id; readonly acceptRejects: boolean }

type Writing<Checked extends object, Written> = {
  /** The procedure. */
  readonly name: string
  readonly kept: KeptChecks<Checked>
  /** Writes all that was accepted. Refuses with IMPORT_STALE what is no longer as it was checked. */
  readonly write: (work: Work, writing: CheckedWriting<Checked>) => Promise<Written>
}

export type CheckedWriting<Checked> = {
  readonly running: RunningImport
  readonly checked: Checked
  /** Throws where the person has cancelled, which takes everything back. */
  readonly signal: AbortSignal
}

/**
 * Writes what a check accepted, in one transaction and once for its command (rule O3). Refused with IMPORT_UNKNOWN,
 * IMPORT_NOT_CHECKED, IMPORT_HAS_REJECTS, IMPORT_NOTHING_ACCEPTED, IMPORT_CANCELLED.
 */
export async function writeChecked<Checked extends object, Written>(
  context: Context,
  input: Commit,
  { name, kept, write }: Writing<Checked, Written>,
): Promise<Written> {
  let running: RunningImport | undefined
  try {
    const written = await once(context, { id: input.commandId, name, input }, work => {
      const found = context.imports.find(context, input.id)
      refuseUnchosen(found, input)
      const checked = kept.of(found)
      const signal = found.beginWriting()
      running = found
      return write(work, { running: found, checked, signal })
    })
    running?.finish()
    if (running) kept.forget(running)
    return written
  } catch (error) {
    running?.giveUp(error instanceof Refusal && error.code === 'IMPORT_STALE')
    throw error
  }
}

function refuseUnchosen(running: RunningImport, { acceptRejects }: Commit): void {
  const { accepted, rejected } = running.checked()
  if (accepted === 0) refuse('IMPORT_NOTHING_ACCEPTED')
  if (rejected.length > 0 && !acceptRejects) {
    refuse('IMPORT_HAS_REJECTS', { field: 'acceptRejects', values: { count: rejected.length } })
  }
}

/** What the latest check of each import has accepted; gone with the import. */
export type KeptChecks<Checked extends object> = {
  readonly keep: (running: RunningImport, checked: Checked) => void
  /** Refused with IMPORT_NOT_CHECKED. */
  readonly of: (running: RunningImport) => Checked
  /** What is written needs no memory any more. */
  readonly forget: (running: RunningImport) => void
}

export function keptChecks<Checked extends object>(): KeptChecks<Checked> {
  const checks = new WeakMap<RunningImport, Checked>()
  return {
    keep: (running, checked) => checks.set(running, checked),
    of: running => checks.get(running) ?? refuse('IMPORT_NOT_CHECKED'),
    forget: running => checks.delete(running),
  }
}
