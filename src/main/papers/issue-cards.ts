import type { z } from 'zod'
import type { CardLayout, papersContract } from '#shared/papers/contract'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { inTransaction } from '../kernel/transaction'
import { writeWholeFile } from '../kernel/whole-file'
import { recordPrinted } from '../warranty/printed-cards'
import { renderCards } from './card-paper'
import { findPrintedCards, type PrintedCard } from './card-repository'
import { paperFormat } from './paper-format'
import type { PaperPage, SheetSize } from './printer'
import { refuseUnprinted } from './unprinted'

type Order = z.infer<NonNullable<(typeof papersContract)['previewCards']['~orpc']['inputSchema']>>

const sheets: Record<CardLayout, SheetSize & { readonly heightMm: number }> = {
  sheet: { widthMm: 210, heightMm: 297 },
  label: { widthMm: 50, heightMm: 30 },
}

/** A screen shows the beginning; a whole batch would be a page without an end. */
const mostPreviewed = 24

/** The first of the cards as they would be printed; nothing is counted. Refused with NOT_FOUND where there is none. */
export async function previewCards(context: Context, order: Order) {
  const { total, cards } = await chosenCards(context, order)
  const shown = cards.slice(0, mostPreviewed)
  const { layout } = order
  const html = renderCards({ cards: shown, shop: context.shop, layout })
  return { html, cards: cards.length, total, ...sheets[layout] }
}

/** Prints cards and says so in the history of each. Refused with NOT_FOUND, PRINTER_UNKNOWN, PRINT_FAILED. */
export async function printCards(
  context: Context,
  { printer, ...order }: Order & { readonly printer: string },
) {
  const { cards, page } = await cardPage(context, order)
  refuseUnprinted(await context.printer.print({ ...page, printer }), printer)
  return told(context, cards)
}

/** Writes cards to a file that the person chooses; null where the choice was given up. */
export async function saveCardsAsPdf(context: Context, order: Order) {
  const { cards, page } = await cardPage(context, order)
  const [first] = cards
  const { fileName } = paperFormat(context.shop).card
  const path = await context.printer.chooseFile(`${fileName} ${first?.number ?? ''}.pdf`)
  if (path === undefined) return null
  const bytes = await context.printer
    .toPdf(page)
    .catch((error: unknown) => refuse('PRINT_FAILED', { values: { detail: String(error) } }))
  await writeWholeFile(path, bytes)
  return { ...(await told(context, cards)), path }
}

type CardPage = { readonly cards: readonly PrintedCard[]; readonly page: PaperPage }

async function cardPage(context: Context, order: Order): Promise<CardPage> {
  const { cards } = await chosenCards(context, order)
  const { layout } = order
  return { cards, page: { html: renderCards({ cards, shop: context.shop, layout }), sheet: sheets[layout] } }
}

async function chosenCards({ db }: Context, order: Order) {
  const found = await findPrintedCards(db.reader, order)
  if (found.cards.length === 0) refuse('NOT_FOUND')
  return found
}

function told(context: Context, cards: readonly PrintedCard[]): Promise<{ cards: number }> {
  return inTransaction(context, async work => {
    await recordPrinted(
      work,
      cards.map(({ id }) => id),
    )
    return { cards: cards.length }
  })
}
