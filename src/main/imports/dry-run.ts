import { rowLimit, shownRejects } from '#shared/imports/limits'
import type { ImportProgress, Reading, RejectedRow, RejectReason } from '#shared/imports/model'
import { isBlank, type TableRow, textOf } from '#shared/imports/table'
import { refuse } from '../kernel/refuse'
import type { Pacer } from './pacer'
import { readTable } from './read-table'

/**
 * Says of each row why it is rejected; nothing where it is accepted. It is given rows by the thousand, in their order, and
 * keeps for itself what is to be written.
 */
export type Judge = (rows: readonly TableRow[], pacer: Pacer) => Promise<readonly (readonly RejectReason[])[]>

/** What a check has found so far; it grows while the check runs. */
export type Tally = {
  share: number
  rows: number
  accepted: number
  headings: readonly string[]
  readonly rejected: RejectedRow[]
  readonly reasons: Map<string, number>
}

export function emptyTally(): Tally {
  return { share: 0, rows: 0, accepted: 0, headings: [], rejected: [], reasons: new Map() }
}

export type DryRun = {
  readonly content: Buffer
  readonly reading: Pick<Reading, 'encoding' | 'hasHeadings'>
  readonly judge: Judge
  /** What the rows that are accepted so far will do. */
  readonly acts?: () => ImportProgress['acts']
}

/** Rows that are judged at once: as many as one look-up in the database takes. */
const rowsAtOnce = 2000

/**
 * Judges every row that is not empty and writes nothing (rule O3). Refused with IMPORT_ENCODING, IMPORT_UNREADABLE,
 * IMPORT_EMPTY, IMPORT_TOO_MANY_ROWS.
 */
export async function runDry({ content, reading, judge }: DryRun, tally: Tally, pacer: Pacer): Promise<void> {
  let isHeading = reading.hasHeadings
  let waiting: TableRow[] = []
  let judging: Promise<void> = Promise.resolve()
  /** The next rows are read while these wait for the database; their order stays. */
  const judgeWaiting = async (): Promise<void> => {
    await judging
    const rows = waiting
    waiting = []
    judging = judge(rows, pacer).then(verdicts => addTo(tally, rows, verdicts))
    // It is awaited with the next ones; until then it must not count as unhandled.
    judging.catch(() => undefined)
  }
  try {
    for await (const { rows, share } of readTable(content, reading, pacer)) {
      for (const row of rows) {
        if (isHeading) tally.headings = row.cells.map(textOf)
        else if (!isBlank(row)) waiting.push(row)
        isHeading = false
        if (waiting.length >= rowsAtOnce) await judgeWaiting()
        if (pacer.isDue()) await pacer.rest()
      }
      tally.share = share
      if (tally.rows + waiting.length > rowLimit)
        refuse('IMPORT_TOO_MANY_ROWS', { values: { limit: rowLimit } })
    }
    await judgeWaiting()
    await judging
  } finally {
    // Whoever ends the check waits until nothing of it asks the database any more.
    await judging.catch(() => undefined)
  }
  pacer.signal.throwIfAborted()
  if (tally.rows === 0) refuse('IMPORT_EMPTY')
}

function addTo(
  tally: Tally,
  rows: readonly TableRow[],
  verdicts: readonly (readonly RejectReason[])[],
): void {
  for (const [index, { row, cells }] of rows.entries()) {
    const reasons = verdicts[index] ?? []
    const [first] = reasons
    tally.rows += 1
    if (!first) {
      tally.accepted += 1
      continue
    }
    tally.rejected.push({ row, reasons: [...reasons], cells: cells.map(textOf) })
    tally.reasons.set(first.code, (tally.reasons.get(first.code) ?? 0) + 1)
  }
}

/** What a window shows of a tally. */
export function told(tally: Tally): Omit<ImportProgress, 'phase' | 'failure' | 'acts'> {
  const { share, rows, accepted, rejected, reasons } = tally
  return {
    share,
    rows,
    accepted,
    rejected: rejected.length,
    reasons: [...reasons]
      .map(([code, count]) => ({ code, rows: count }))
      .toSorted((one, other) => other.rows - one.rows),
    shown: rejected.slice(0, shownRejects).map(row => ({ ...row, cells: row.cells.map(clipped) })),
  }
}

const clippedLength = 80

/** A cell may hold a megabyte; nobody reads it in a table. */
export function clipped(cell: string): string {
  return cell.length > clippedLength ? `${cell.slice(0, clippedLength)}…` : cell
}
