import type { Id } from '#shared/kernel/ids'
import type { Movement, PartStock } from '#shared/stock/ledger'
import { postAll } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import type { EntryToWrite } from './entry-repository'
import type { KeptPart, KeptUnit } from './ledger-repository'
import { refuseShortage } from './refuse-movement'
import {
  type BegunDocument,
  type DocumentFacts,
  type PartAfter,
  type Posting,
  writeEntries,
  writePosting,
} from './write-posting'

/** What one line of a document does to its part. */
export type PlannedLine = {
  readonly part: KeptPart
  readonly movements: readonly Movement[]
  /** The units that the movements name, as they stand before. */
  readonly units: readonly KeptUnit[]
  /** Rial for one unit at this receipt; without it the last one stays. */
  readonly lastCost?: number
  /** The field of the input that says how much. */
  readonly field?: string
  /** The request of a repair that it is for. */
  readonly requestId?: Id
}

/**
 * Does the lines one after the other, all or none, and gives the id of the document. Refused with STOCK_SHORT,
 * STOCK_RESERVED (quantities in units), VALUE_TOO_LARGE.
 */
export async function postLines(
  work: Work,
  facts: DocumentFacts,
  lines: readonly PlannedLine[],
): Promise<Id> {
  return writePosting(work, facts, await postingOf(work, lines))
}

/** Posts lines to a document that is written already, after so many lines of it. Refused as `postLines` is. */
export async function postMore(
  work: Work,
  document: BegunDocument,
  { lines, before }: { readonly lines: readonly PlannedLine[]; readonly before: number },
): Promise<void> {
  await writeEntries(work, document, await postingOf(work, lines, before))
}

async function postingOf(work: Work, lines: readonly PlannedLine[], linesBefore = 0): Promise<Posting> {
  const after = new Map<Id, PartAfter>()
  const entries: EntryToWrite[] = []
  for (const [index, line] of lines.entries()) {
    const { part, lastCost, requestId = null } = line
    const before = after.get(part.id) ?? { part, stock: part.stock, lastCost: part.lastCost }
    const posted = await postLine(work, before.stock, line)
    after.set(part.id, { part, stock: posted.stock, lastCost: lastCost ?? before.lastCost })
    for (const entry of posted.entries) {
      entries.push({ ...entry, line: linesBefore + index + 1, partId: part.id, reversesSeq: null, requestId })
    }
  }
  return { entries, parts: [...after.values()], units: lines.flatMap(line => line.units) }
}

async function postLine(work: Work, stock: PartStock, { part, movements, field }: PlannedLine) {
  const about = { part, field }
  const posted = postAll(stock, movements)
  if (posted.ok) return posted
  const { shortage } = posted
  // `postAll` has thrown already: what leaves asks for no more than its share of the value.
  if (shortage.reason === 'used') throw new RangeError(`part ${part.number} is worth too little`)
  return refuseShortage(work, shortage, about)
}
