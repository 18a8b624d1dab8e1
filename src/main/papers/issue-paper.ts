import type { Id } from '#shared/kernel/ids'
import type { PaperKind } from '#shared/papers/contract'
import type { PaperSize } from '#shared/settings/model'
import { record } from '../kernel/audit'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { inTransaction } from '../kernel/transaction'
import { writeWholeFile } from '../kernel/whole-file'
import { addHistory } from '../repairs/repair-history'
import { oneAfterAnother } from './one-after-another'
import { paperData } from './paper-data'
import { suggestedFileName } from './paper-file'
import type { PaperPage } from './printer'
import { renderPaper } from './render-paper'
import { findLastCopyNo, insertPrint, type Print } from './repository'
import { sheetOf } from './sheet'
import { refuseUnprinted } from './unprinted'

/** Which paper a person asks for. */
export type PaperOrder = { readonly repairId: Id; readonly kind: PaperKind; readonly size: PaperSize }

/** The next copy of a paper, ready to leave. */
type Copy = PaperOrder & {
  readonly documentId: Id
  readonly copyNo: number
  readonly page: PaperPage
  readonly number: string
}

// The number stands on the paper before the printer has answered: two copies at once would both bear it.
const inTurn = oneAfterAnother()

/** The next copy as it would be printed; nothing is counted. A roll is as long as its content: its height is 0. */
export async function previewPaper(context: Context, order: PaperOrder) {
  const { copyNo, page } = await nextCopy(context, order)
  const { widthMm, heightMm } = page.sheet
  return { html: page.html, copyNo, widthMm, heightMm: heightMm === 'content' ? 0 : heightMm }
}

/**
 * Prints the next copy and counts it once the system has taken it (rule C3). Without a printer's name the shop's own is
 * used, then the system's default. Refused with NOT_FOUND, PAPER_NOT_POSSIBLE, PRINTER_UNKNOWN, PRINT_FAILED; then
 * nothing is counted.
 */
export function printPaper(
  context: Context,
  { printer, ...order }: PaperOrder & { readonly printer: string },
) {
  return inTurn(async () => {
    const copy = await nextCopy(context, order)
    const name = printer || context.shop.printer
    refuseUnprinted(await context.printer.print({ ...copy.page, printer: name }), name)
    return countCopy(context, copy, 'printer')
  })
}

/**
 * Writes the next copy to a file that the person chooses, and counts it; null where the choice was given up. Refused
 * with NOT_FOUND, PAPER_NOT_POSSIBLE, PRINT_FAILED, FILE_NOT_WRITABLE; then nothing is counted.
 */
export async function savePaperAsPdf(context: Context, order: PaperOrder) {
  const { number } = await nextCopy(context, order)
  const path = await context.printer.chooseFile(suggestedFileName(order.kind, number, context.shop))
  if (path === undefined) return null
  return inTurn(async () => {
    const copy = await nextCopy(context, order)
    const bytes = await context.printer
      .toPdf(copy.page)
      .catch((error: unknown) => refuse('PRINT_FAILED', { values: { detail: String(error) } }))
    await writeWholeFile(path, bytes)
    return { ...(await countCopy(context, copy, 'pdf')), path }
  })
}

async function nextCopy(context: Context, order: PaperOrder): Promise<Copy> {
  const { paper, documentId } = await paperData(context, order)
  const copyNo = (await findLastCopyNo(context.db.reader, { documentId, kind: order.kind })) + 1
  const html = renderPaper({ paper, shop: context.shop, size: order.size, copyNo })
  return { ...order, documentId, copyNo, number: paper.number, page: { html, sheet: sheetOf(order.size) } }
}

function countCopy(context: Context, copy: Copy, medium: Print['medium']): Promise<{ copyNo: number }> {
  const { repairId, kind, size, documentId, copyNo } = copy
  return inTransaction(context, async work => {
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
  })
}
