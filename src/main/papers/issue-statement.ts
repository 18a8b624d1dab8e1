import type { Id } from '#shared/kernel/ids'
import { statementView } from '../claims/statements'
import { record } from '../kernel/audit'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { inTransaction } from '../kernel/transaction'
import { writeWholeFile } from '../kernel/whole-file'
import { paperFormat } from './paper-format'
import type { PaperPage, SheetSize } from './printer'
import { renderStatement } from './statement-paper'
import { refuseUnprinted } from './unprinted'

const sheet: SheetSize & { readonly heightMm: number } = { widthMm: 297, heightMm: 210 }

type Order = { readonly statementId: Id }

/** The statement as it would be printed. Refused with NOT_FOUND. */
export async function previewStatement(context: Context, order: Order) {
  const { page } = await statementPage(context, order)
  return { html: page.html, ...sheet }
}

/** Refused with NOT_FOUND, PRINTER_UNKNOWN, PRINT_FAILED; who printed it stands in the audit. */
export async function printStatement(
  context: Context,
  { printer, ...order }: Order & { readonly printer: string },
) {
  const { page } = await statementPage(context, order)
  refuseUnprinted(await context.printer.print({ ...page, printer }), printer)
  await recordPrint(context, { ...order, medium: 'printer' })
  return {}
}

/** Writes the statement to a file that the person chooses; null where the choice was given up. */
export async function saveStatementAsPdf(context: Context, order: Order) {
  const { page, number } = await statementPage(context, order)
  const { title } = paperFormat(context.shop).statement
  const path = await context.printer.chooseFile(`${title} ${number}.pdf`)
  if (path === undefined) return null
  const bytes = await context.printer
    .toPdf(page)
    .catch((error: unknown) => refuse('PRINT_FAILED', { values: { detail: String(error) } }))
  await writeWholeFile(path, bytes)
  await recordPrint(context, { ...order, medium: 'pdf' })
  return { path }
}

type StatementPage = { readonly page: PaperPage; readonly number: string }

async function statementPage(context: Context, { statementId }: Order): Promise<StatementPage> {
  const statement = await statementView(context, context.db.reader, statementId)
  return {
    page: { html: renderStatement({ statement, shop: context.shop }), sheet },
    number: statement.number,
  }
}

type Printed = Order & { readonly medium: 'printer' | 'pdf' }

function recordPrint(context: Context, { statementId, medium }: Printed): Promise<void> {
  return inTransaction(context, work =>
    record(work, {
      action: 'papers.printStatement',
      entity: 'claim_statement',
      entityId: statementId,
      after: { medium },
    }),
  )
}
