import type { Id } from '#shared/kernel/ids'
import { mostBarcodes, type Part } from '#shared/stock/part'
import { reindexPart } from '../db/search'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { codeKey } from './code-key'
import { readPart } from './find-part'
import { findPartSurroundings } from './part-check-repository'
import { replaceBarcodes } from './part-link-repository'
import { findPart, raiseVersions } from './part-repository'

/** Links a scanned barcode to a part; one that it has already changes nothing. Refused with NOT_FOUND, BARCODE_TAKEN. */
export async function linkBarcode(
  work: Work,
  { partId, code }: { readonly partId: Id; readonly code: string },
): Promise<Part> {
  const { trx } = work
  const { seq, part } = (await findPart(trx, partId)) ?? refuse('NOT_FOUND')
  const before = part.barcodes
  if (!before.some(barcode => codeKey(barcode) === codeKey(code))) {
    await refuseTaken(work, part, code)
    if (before.length >= mostBarcodes) refuseTooMany()
    const barcodes = [...before, code]
    await replaceBarcodes(trx, partId, barcodes)
    await raiseVersions(trx, [partId])
    await reindexPart(trx, { ...part, seq, barcodes })
    await record(work, {
      action: 'stock.linkBarcode',
      entity: 'part',
      entityId: partId,
      before: { barcodes: before },
      after: { barcodes },
    })
  }
  return readPart(work, trx, partId)
}

async function refuseTaken({ trx }: Work, { id, number }: Part, code: string): Promise<void> {
  const asked = { partId: id, number, barcodes: [code], substituteIds: [], homePlaceId: null }
  const { takenBarcode } = await findPartSurroundings(trx, asked)
  if (takenBarcode) {
    refuse('BARCODE_TAKEN', { field: 'code', values: { code, number: takenBarcode.number } })
  }
}

/** Its form would not take more either. */
function refuseTooMany(): never {
  const issue = { path: 'barcodes', reason: 'too_big', values: { maximum: mostBarcodes } }
  return refuse('INVALID_INPUT', { issues: [issue] })
}
