import type { Id } from '#shared/kernel/ids'
import type { PaperSheet } from '#shared/papers/sheets'
import { type CountSheet, countSheet } from '../counting/count-sheet'
import { record } from '../kernel/audit'
import type { Context } from '../kernel/context'
import { renderCountSheet } from './count-paper'
import { issuing } from './issuing'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { documentSheetOf } from './sheet'

type Order = { readonly countId: Id; readonly size: PaperSheet }
type Facts = { readonly sheet: CountSheet; readonly size: PaperSheet }

/** The sheet to count by as it would be printed. Refused with NOT_FOUND. */
export async function previewCount(context: Context, order: Order) {
  const { html, sheet } = countPage(await gather(context, order), context.shop)
  return { html, ...sheet }
}

/** A sheet to count by; who printed or saved it stands in the audit. Refused with NOT_FOUND. */
export const { print: printCount, saveAsPdf: saveCountAsPdf } = issuing({
  gather,
  page: countPage,
  called: ({ sheet: { count } }, shop) => ({
    title: paperFormat(shop).count.title,
    number: count.number,
  }),
  recordLeft: async (work, { sheet: { count } }, medium) => {
    await record(work, {
      action: 'papers.printCount',
      entity: 'stock_count',
      entityId: count.id,
      after: { medium },
    })
    return {}
  },
})

async function gather(context: Context, { countId, size }: Order): Promise<Facts> {
  return { sheet: await countSheet(context, context.db.reader, countId), size }
}

function countPage({ sheet, size }: Facts, shop: PaperShop) {
  const page = documentSheetOf(size)
  return { html: renderCountSheet({ sheet, shop, page }), sheet: page }
}
