import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { isCoveredAtAll, standingLines } from '#shared/coverage/standing'
import type { LineKind } from '#shared/warranty/line-kind'
import { judge } from '#shared/warranty/verdict'
import type { Verdict, VerdictInputs } from '#shared/warranty/verdict-model'
import type { Check, Checked } from './check'

type StoredVerdict = {
  readonly seq: number
  readonly id: string
  readonly number: string
  readonly card_id: string | null
  readonly inputs: string
  readonly verdict: string
  readonly is_covered: number
}

type StoredDecision = {
  readonly seq: number
  readonly id: string
  readonly number: string
  readonly lines: string
  readonly judge: string
  readonly verdict: string
  readonly is_of_repair: number
}

/** Every verdict that was kept with a repair is reached again from what it was made from (rule D3). */
export const verdictCheck: Check = {
  name: 'verdicts',
  run: db => eachBatch(db, verdictsAfter, verdictFaults),
}

/** Who decided about a line is told by what the rule had said of it (rule D9). */
export const decisionCheck: Check = {
  name: 'decisions about warranty',
  run: db => eachBatch(db, decisionsAfter, decisionFaults),
}

const perRead = 500

function verdictsAfter(db: Knex, after: number): Promise<readonly StoredVerdict[]> {
  return db('repair_verdicts as judged')
    .join('repairs', 'repairs.id', 'judged.repair_id')
    .where('judged.seq', '>', after)
    .orderBy('judged.seq')
    .limit(perRead)
    .select('judged.seq', 'judged.id', 'repairs.number', 'judged.card_id', 'judged.inputs', 'judged.verdict')
    .select('judged.is_covered')
}

function decisionsAfter(db: Knex, after: number): Promise<readonly StoredDecision[]> {
  return db('verdict_decisions as decision')
    .join('repairs', 'repairs.id', 'decision.repair_id')
    .join('repair_verdicts as judged', 'judged.id', 'decision.verdict_id')
    .where('decision.seq', '>', after)
    .orderBy('decision.seq')
    .limit(perRead)
    .select('decision.seq', 'decision.id', 'repairs.number', 'decision.lines', 'decision.judge')
    .select('judged.verdict')
    .select(db.raw('judged.repair_id = decision.repair_id as is_of_repair'))
}

async function eachBatch<Row extends { readonly seq: number }>(
  db: Knex,
  rowsAfter: (db: Knex, after: number) => Promise<readonly Row[]>,
  faultsOf: (row: Row) => readonly string[],
): Promise<Checked> {
  const faults: string[] = []
  let checked = 0
  for (let after = 0; ; ) {
    const rows = await rowsAfter(db, after)
    const last = rows.at(-1)?.seq
    if (last === undefined) return { checked, faults }
    checked += rows.length
    for (const row of rows) faults.push(...faultsOf(row))
    after = last
  }
}

function verdictFaults(stored: StoredVerdict): readonly string[] {
  const said = `verdict ${stored.id} of repair ${stored.number}`
  const read = reread(stored)
  if (!read) return [`${said} cannot be read`]
  const { inputs, verdict, again } = read
  const faults: string[] = []
  if (!isDeepStrictEqual(again, verdict)) faults.push(`${said} is not what its facts give`)
  if ((inputs.card?.id ?? null) !== stored.card_id) faults.push(`${said} was judged by another card`)
  if (Number(isCoveredAtAll(standingLines(again, []))) !== stored.is_covered)
    faults.push(`${said} counts as ${stored.is_covered ? 'covered' : 'not covered'}, its lines say otherwise`)
  return faults
}

type Reread = { readonly inputs: VerdictInputs; readonly verdict: Verdict; readonly again: Verdict }

/** Damaged facts can be of any form: whatever cannot be judged is a fault, not the end of the check. */
function reread(stored: Pick<StoredVerdict, 'inputs' | 'verdict'>): Reread | undefined {
  try {
    const inputs: VerdictInputs = JSON.parse(stored.inputs)
    return { inputs, verdict: JSON.parse(stored.verdict), again: judge(inputs) }
  } catch {
    return undefined
  }
}

function decisionFaults(stored: StoredDecision): readonly string[] {
  const said = `decision ${stored.id} of repair ${stored.number}`
  if (!stored.is_of_repair) return [`${said} is about another repair's verdict`]
  const judges = judgesOf(stored)
  if (!judges) return [`${said} cannot be read`]
  return judges.every(judge => judge === stored.judge) ? [] : [`${said} was not an ${stored.judge}'s`]
}

/** Who could decide about each of the lines; undefined where the decision or its verdict is damaged. */
function judgesOf(stored: Pick<StoredDecision, 'lines' | 'verdict'>): readonly string[] | undefined {
  try {
    const { lines: results }: Verdict = JSON.parse(stored.verdict)
    const lines: readonly LineKind[] = JSON.parse(stored.lines)
    return lines.map(line => (results[line].result === 'needs_expert' ? 'expert' : 'override'))
  } catch {
    return undefined
  }
}
