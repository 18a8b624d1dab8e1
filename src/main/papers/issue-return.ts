import type { Id } from '#shared/kernel/ids'
import type { PaperSheet } from '#shared/papers/sheets'
import { record } from '../kernel/audit'
import type { Context } from '../kernel/context'
import { readSupplier } from '../purchasing/list-suppliers'
import { readReturn } from '../purchasing/read-return'
import { issuing } from './issuing'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { type ReturnPrinting, renderReturn } from './return-paper'
import { documentSheetOf } from './sheet'

type Asked = { readonly returnId: Id; readonly size: PaperSheet }
type Facts = Omit<ReturnPrinting, 'shop'>

/** The note of a return as it would be printed. Refused with NOT_FOUND. */
export async function previewReturn(context: Context, asked: Asked) {
  const { html, sheet } = returnPage(await gather(context, asked), context.shop)
  return { html, ...sheet }
}

/** The note that goes into the box; who printed or saved it stands in the audit. Refused with NOT_FOUND. */
export const { print: printReturn, saveAsPdf: saveReturnAsPdf } = issuing({
  gather,
  page: returnPage,
  called: ({ sent }, shop) => ({ title: paperFormat(shop).sentBack.title, number: sent.number }),
  recordLeft: async (work, { sent }, medium) => {
    await record(work, {
      action: 'papers.printReturn',
      entity: 'supplier_return',
      entityId: sent.id,
      after: { medium, state: sent.state },
    })
    return {}
  },
})

async function gather(context: Context, { returnId, size }: Asked): Promise<Facts> {
  const sent = await readReturn(context, context.db.reader, returnId)
  return { sent, supplier: await readSupplier(context, sent.supplier.id), size }
}

function returnPage(facts: Facts, shop: PaperShop) {
  return { html: renderReturn({ ...facts, shop }), sheet: documentSheetOf(facts.size) }
}
