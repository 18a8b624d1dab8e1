import type { z } from 'zod'
import type { CardLayout, papersContract } from '#shared/papers/contract'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { recordPrinted } from '../warranty/printed-cards'
import { renderCards } from './card-paper'
import { findPrintedCards } from './card-repository'
import { issuing } from './issuing'
import { paperFormat } from './paper-format'
import type { SheetSize } from './printer'

type Order = z.infer<NonNullable<(typeof papersContract)['previewCards']['~orpc']['inputSchema']>>

const sheets: Record<CardLayout, SheetSize & { readonly heightMm: number }> = {
  sheet: { widthMm: 210, heightMm: 297 },
  label: { widthMm: 50, heightMm: 30 },
}

/** A screen shows the beginning; a whole batch would be a page without an end. */
const mostPreviewed = 24

/** The first of the cards as they would be printed; nothing is counted. Refused with NOT_FOUND where there is none. */
export async function previewCards(context: Context, order: Order) {
  const { total, cards, layout } = await gather(context, order)
  const html = renderCards({ cards: cards.slice(0, mostPreviewed), shop: context.shop, layout })
  return { html, cards: cards.length, total, ...sheets[layout] }
}

/** Cards that are given out say so in the history of each. Refused with NOT_FOUND where there is none. */
export const { print: printCards, saveAsPdf: saveCardsAsPdf } = issuing({
  gather,
  page: ({ cards, layout }, shop) => ({ html: renderCards({ cards, shop, layout }), sheet: sheets[layout] }),
  called: ({ cards: [first] }, shop) => ({
    title: paperFormat(shop).card.fileName,
    number: first?.number ?? '',
  }),
  recordLeft: async (work, { cards }) => {
    await recordPrinted(
      work,
      cards.map(({ id }) => id),
    )
    return { cards: cards.length }
  },
})

async function gather({ db }: Context, order: Order) {
  const found = await findPrintedCards(db.reader, order)
  if (found.cards.length === 0) refuse('NOT_FOUND')
  return { ...found, layout: order.layout }
}
