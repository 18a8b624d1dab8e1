import type { z } from 'zod'
import type { partImportContract } from '#shared/stock/import-contract'
import { reindexPart } from '../../db/search'
import { createPacer } from '../../imports/pacer'
import { type CheckedWriting, writeChecked } from '../../imports/write-checked'
import { record } from '../../kernel/audit'
import type { Context, Work } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import { codeKey } from '../code-key'
import { checkedParts } from './check-parts'
import { type CheckedParts, keysOf } from './judge-parts'
import { receiveOpening } from './receive-opening'
import { addBarcodes, addFits, findKnownParts, insertParts, updateParts } from './repository'
import type { PlannedPart } from './settle-part'

type Commit = z.output<NonNullable<(typeof partImportContract)['commitParts']['~orpc']['inputSchema']>>
type Written = z.output<NonNullable<(typeof partImportContract)['commitParts']['~orpc']['outputSchema']>>

/**
 * Writes every accepted part and one receipt of the opening stock in one transaction (rule O3). Refused with
 * IMPORT_UNKNOWN, IMPORT_NOT_CHECKED, IMPORT_HAS_REJECTS, IMPORT_NOTHING_ACCEPTED, IMPORT_STALE, IMPORT_CANCELLED,
 * VALUE_TOO_LARGE.
 */
export function commitParts(context: Context, input: Commit): Promise<Written> {
  return writeChecked(context, input, {
    name: 'imports.commitParts',
    kept: checkedParts,
    write: writeParts,
  })
}

/** Rows that are written at once, within a few slices of the event loop. */
const partsAtOnce = 250

async function writeParts(
  work: Work,
  { running, checked, signal }: CheckedWriting<CheckedParts>,
): Promise<Written> {
  const pacer = createPacer(signal)
  const plans = checked.packs.flat()
  for (let from = 0; from < plans.length; from += partsAtOnce) {
    const pack = plans.slice(from, from + partsAtOnce)
    await refuseStale(work, pack)
    await writePack(work, pack, running.id)
    running.wrote((from + pack.length) / (plans.length + 1))
    await pacer.rest()
  }
  const receipt = await receiveOpening(work, plans, { fileName: running.file.name, rest: pacer.rest })
  await record(work, {
    action: 'imports.commitParts',
    entity: 'part_import',
    entityId: running.id,
    after: { fileName: running.file.name, fileHash: running.file.hash(), parts: plans.length, receipt },
  })
  signal.throwIfAborted()
  const count = (act: PlannedPart['act']): number => plans.filter(plan => plan.act === act).length
  return { added: count('add'), changed: count('change'), unchanged: count('unchanged'), receipt }
}

/** Refuses with IMPORT_STALE what is no longer as the check has seen it. */
async function refuseStale({ trx }: Work, pack: readonly PlannedPart[]): Promise<void> {
  const asked = pack.map(({ after, barcodes }) => ({ number: after.number, barcodes }))
  const { byNumber, ownerOf } = await findKnownParts(trx, keysOf(asked))
  for (const { before, after, barcodes, opening } of pack) {
    const known = byNumber.get(codeKey(after.number))
    const now = known?.part
    if (now?.version !== before?.part.version || now?.id !== before?.part.id) refuse('IMPORT_STALE')
    if (opening && now?.isInLedger) refuse('IMPORT_STALE')
    const isMeantOtherwise = now?.unit !== after.unit || now.isSerialised !== after.isSerialised
    if (known?.isSettled && isMeantOtherwise) refuse('IMPORT_STALE')
    const owners = barcodes.map(code => ownerOf.get(codeKey(code)))
    if (owners.some(owner => owner !== undefined && owner.id !== after.id)) refuse('IMPORT_STALE')
  }
}

/** Writes parts that are new or changed, what they are found by, and one entry of the audit for all of them. */
async function writePack(work: Work, pack: readonly PlannedPart[], importId: string): Promise<void> {
  const { trx, now } = work
  const written = pack
    .filter(({ act }) => act !== 'unchanged')
    .map(plan => ({ ...plan, after: { ...plan.after, version: plan.after.version + 1 } }))
  if (written.length === 0) return
  const added = written.filter(({ before }) => before === undefined)
  const changed = written.filter(({ before }) => before !== undefined)
  const seqs = await insertParts(
    trx,
    added.map(({ after }) => after),
    now,
  )
  await updateParts(
    trx,
    changed.map(({ after }) => after),
  )
  await addBarcodes(
    trx,
    written.map(plan => newOf(plan, plan.barcodes, plan.before?.part.barcodes.length)),
  )
  await addFits(
    trx,
    written.map(plan => newOf(plan, plan.fits, plan.before?.part.fits.length)),
  )
  const found = written.map(({ before, after, barcodes }) => ({
    ...after,
    barcodes,
    seq: before?.seq ?? seqs.get(after.id) ?? 0,
  }))
  await reindexPart(trx, ...found)
  await record(work, {
    action: 'imports.commitParts',
    entity: 'part_import',
    entityId: importId,
    before: changed.map(({ before }) => before?.part),
    after: written.map(({ after, barcodes, fits }) => ({ ...after, barcodes, fits })),
  })
}

function newOf<Item>({ after: { id } }: PlannedPart, all: readonly Item[], had = 0) {
  return { partId: id, after: had, items: all.slice(had) }
}
