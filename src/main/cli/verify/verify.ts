import type { Knex } from 'knex'
import { openDataFolder } from '../../db/data-folder'
import { anchorName, readAnchor } from '../../kernel/audit-anchor'
import { type Command, readOptions } from '../command'
import { dataFolderOf, requireData } from '../data-option'
import type { Beside, Check, Checked } from './check'
import { cardEventCheck } from './check-card-events'
import { claimCheck, claimStateCheck, statementCheck } from './check-claims'
import { countCheck } from './check-counts'
import { coveredLineCheck } from './check-covered-lines'
import { numberCheck } from './check-numbers'
import { partRequestCheck, partUseCheck } from './check-part-requests'
import { orderCheck, supplierReturnCheck } from './check-purchasing'
import { accountCheck, stateCheck } from './check-repairs'
import { searchChecks } from './check-search'
import { stockCheck, unitCheck } from './check-stock'
import { stockDocumentCheck } from './check-stock-documents'
import { auditCheck, fileCheck, openRepairCheck, referenceCheck } from './check-structure'
import { decisionCheck, verdictCheck } from './check-verdicts'
import { cardCheck, policyCheck } from './check-warranty'

const checks: readonly Check[] = [
  fileCheck,
  referenceCheck,
  auditCheck,
  numberCheck,
  openRepairCheck,
  stateCheck,
  accountCheck,
  verdictCheck,
  decisionCheck,
  coveredLineCheck,
  claimCheck,
  claimStateCheck,
  statementCheck,
  policyCheck,
  cardCheck,
  cardEventCheck,
  stockCheck,
  unitCheck,
  stockDocumentCheck,
  partRequestCheck,
  partUseCheck,
  orderCheck,
  supplierReturnCheck,
  countCheck,
  ...searchChecks,
]

type Result = Checked & { readonly name: string }

/** A shop with one fault usually has it thousands of times. */
const mostTold = 50

export const verify: Command = {
  usage:
    'verify [--data FOLDER] [--json]   checks sums, states, history, search and the audit chain of all data',
  run: async (args, { print, note }) => {
    const options = readOptions(args, { data: { type: 'string' }, json: { type: 'boolean' } })
    const data = dataFolderOf(options.data)
    await requireData(data)
    const results = await verifyFolder(data, result => note(told(result)))
    const isSound = results.every(({ faults }) => faults.length === 0)
    if (options.json) print(JSON.stringify({ data, isSound, checks: results.map(cut) }))
    else print(isSound ? `${data} is sound` : results.flatMap(faultsOf).join('\n'))
    return isSound ? 0 : 1
  },
}

/** Runs every check on the folder's data as it is at one moment, telling each result as it comes. */
export async function verifyFolder(data: string, tell: (result: Result) => void): Promise<readonly Result[]> {
  // Before the snapshot: what is written meanwhile must not be looked for in it.
  const beside = await readBeside(data)
  const db = await openDataFolder(data)
  try {
    return await db.reader.transaction(snapshot => runChecks(snapshot, beside, tell))
  } finally {
    await db.close()
  }
}

async function readBeside(data: string): Promise<Beside> {
  try {
    // A damaged one is as none: a power cut leaves such, and the next start writes it anew.
    return { auditHead: await readAnchor(data, () => undefined) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const auditHeadFault = `where it ended is kept in ${anchorName}, which cannot be read: ${reason}`
    return { auditHead: undefined, auditHeadFault }
  }
}

async function runChecks(
  db: Knex,
  beside: Beside,
  tell: (result: Result) => void,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const { name, run } of checks) {
    const result = { name, ...(await run(db, beside)) }
    tell(result)
    results.push(result)
  }
  return results
}

function told({ name, checked, faults }: Result): string {
  return faults.length === 0
    ? `ok      ${name}: ${checked}`
    : `FAULTY  ${name}: ${faults.length} of ${checked}`
}

function faultsOf({ name, faults }: Result): readonly string[] {
  const rest = faults.length - mostTold
  return [...faults.slice(0, mostTold), ...(rest > 0 ? [`and ${rest} more`] : [])].map(
    fault => `${name}: ${fault}`,
  )
}

function cut({ name, checked, faults }: Result) {
  return { name, checked, faultCount: faults.length, faults: faults.slice(0, mostTold) }
}
