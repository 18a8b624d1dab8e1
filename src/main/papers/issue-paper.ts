import type { Id } from '#shared/kernel/ids'
import type { PaperKind } from '#shared/papers/contract'
import type { PaperSize } from '#shared/settings/model'
import { record } from '../kernel/audit'
import { type Context, may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory } from '../repairs/repair-history'
import { issuing } from './issuing'
import { type PaperData, paperData } from './paper-data'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import type { PaperPage } from './printer'
import { renderPaper } from './render-paper'
import { findLastCopyNo, insertPrint, type Print } from './repository'
import { sheetOf } from './sheet'

/** Which paper a person asks for. */
export type PaperOrder = { readonly repairId: Id; readonly kind: PaperKind; readonly size: PaperSize }

/** The next copy of a paper, ready to leave. */
type Copy = PaperOrder & PaperData & { readonly copyNo: number }

/** The next copy as it would be printed; nothing is counted. A roll is as long as its content: its height is 0. */
export async function previewPaper(context: Context, order: PaperOrder) {
  const copy = await nextCopy(context, order)
  const { html, sheet } = copyPage(copy, context.shop)
  const { widthMm, heightMm } = sheet
  return { html, copyNo: copy.copyNo, widthMm, heightMm: heightMm === 'content' ? 0 : heightMm }
}

/**
 * Gives out the next copy and counts it once it has left (rule C3). Without a printer's name the shop's own is used, then
 * the system's default. Refused with NOT_PERMITTED, NOT_FOUND, PAPER_NOT_POSSIBLE; then nothing is counted.
 */
export const { print: printPaper, saveAsPdf: savePaperAsPdf } = issuing({
  gather: nextCopy,
  page: copyPage,
  called: ({ kind, paper }, shop) => ({ title: paperFormat(shop).kinds[kind], number: paper.number }),
  recordLeft: countCopy,
  usualPrinter: shop => shop.printer,
})

/** A paper says how the customer is reached, so it is for those who may see that. */
async function nextCopy(context: Context, { repairId, kind, size }: PaperOrder): Promise<Copy> {
  if (!may(context, 'customers.view')) refuse('NOT_PERMITTED')
  const { paper, documentId } = await paperData(context, { repairId, kind })
  const copyNo = (await findLastCopyNo(context.db.reader, { documentId, kind })) + 1
  return { repairId, kind, size, paper, documentId, copyNo }
}

function copyPage({ paper, size, copyNo }: Copy, shop: PaperShop): PaperPage {
  return { html: renderPaper({ paper, shop, size, copyNo }), sheet: sheetOf(size) }
}

async function countCopy(work: Work, copy: Copy, medium: Print['medium']): Promise<{ copyNo: number }> {
  const { repairId, kind, size, documentId, copyNo } = copy
  const print = {
    id: work.newId(),
    repairId,
    kind,
    documentId,
    size,
    medium,
    copyNo,
    at: work.now,
    staffId: work.actor.id,
  }
  await insertPrint(work.trx, print)
  await addHistory(work, { repairId, event: 'printed', values: { paper: kind, copy: copyNo } })
  await record(work, { action: 'papers.print', entity: 'paper_print', entityId: print.id, after: print })
  return { copyNo }
}
