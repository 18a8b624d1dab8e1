import type { Statement } from '#shared/claims/model'
import type { Id } from '#shared/kernel/ids'
import { statementView } from '../claims/statements'
import { record } from '../kernel/audit'
import type { Context } from '../kernel/context'
import { issuing } from './issuing'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import type { SheetSize } from './printer'
import { renderStatement } from './statement-paper'

const sheet: SheetSize & { readonly heightMm: number } = { widthMm: 297, heightMm: 210 }

type Order = { readonly statementId: Id }

/** The statement as it would be printed. Refused with NOT_FOUND. */
export async function previewStatement(context: Context, order: Order) {
  const { html } = statementPage(await gather(context, order), context.shop)
  return { html, ...sheet }
}

/** A statement on its way to the manufacturer; who printed or saved it stands in the audit. Refused with NOT_FOUND. */
export const { print: printStatement, saveAsPdf: saveStatementAsPdf } = issuing({
  gather,
  page: statementPage,
  called: ({ number }, shop) => ({ title: paperFormat(shop).statement.title, number }),
  recordLeft: async (work, { id }, medium) => {
    await record(work, {
      action: 'papers.printStatement',
      entity: 'claim_statement',
      entityId: id,
      after: { medium },
    })
    return {}
  },
})

function gather(context: Context, { statementId }: Order): Promise<Statement> {
  return statementView(context, context.db.reader, statementId)
}

function statementPage(statement: Statement, shop: PaperShop) {
  return { html: renderStatement({ statement, shop }), sheet }
}
