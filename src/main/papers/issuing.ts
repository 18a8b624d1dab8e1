import type { ShopSettings } from '#shared/settings/model'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { inTransaction } from '../kernel/transaction'
import { writeWholeFile } from '../kernel/whole-file'
import { oneAfterAnother } from './one-after-another'
import type { PaperPage } from './printer'
import type { Print } from './repository'
import { refuseUnprinted } from './unprinted'

/** What makes one paper differ from the others: what it tells, how it looks, and what is kept of its leaving. */
type Issued<Order, Facts, Told extends object> = {
  /** Read anew for every one that leaves. Refuses what there is no paper of. */
  readonly gather: (context: Context, order: Order) => Promise<Facts>
  readonly page: (facts: Facts, shop: ShopSettings) => PaperPage
  /** What its file is called before the number, and the number: letters, digits and hyphens. */
  readonly called: (facts: Facts, shop: ShopSettings) => { readonly title: string; readonly number: string }
  /** Written once it has left; what it answers is told to the person. */
  readonly recordLeft: (work: Work, facts: Facts, medium: Print['medium']) => Promise<Told>
  /** The printer where none is named; the system's default without it. */
  readonly usualPrinter?: (shop: ShopSettings) => string
}

/**
 * How a paper leaves the shop, whichever it is. `print` waits for the system to take it and is refused with
 * PRINTER_UNKNOWN, PRINT_FAILED; `saveAsPdf` asks the person for a place, answers null where that was given up, and is
 * refused with PRINT_FAILED, FILE_NOT_WRITABLE. What was refused has not left, and nothing is written of it.
 */
export function issuing<Order extends object, Facts, Told extends object>(paper: Issued<Order, Facts, Told>) {
  // What is counted stands on the paper before the printer has answered: two at once would both bear it.
  const inTurn = oneAfterAnother()
  const left = (context: Context, facts: Facts, medium: Print['medium']): Promise<Told> =>
    inTransaction(context, work => paper.recordLeft(work, facts, medium))

  const print = (context: Context, order: Order & { readonly printer: string }): Promise<Told> =>
    inTurn(async () => {
      const { shop } = context
      const facts = await paper.gather(context, order)
      const printer = order.printer || (paper.usualPrinter?.(shop) ?? '')
      refuseUnprinted(await context.printer.print({ ...paper.page(facts, shop), printer }), printer)
      return left(context, facts, 'printer')
    })

  const saveAsPdf = async (
    context: Context,
    order: Order,
  ): Promise<(Told & { readonly path: string }) | null> => {
    const { title, number } = paper.called(await paper.gather(context, order), context.shop)
    const path = await context.printer.chooseFile(`${title} ${number}.pdf`)
    if (path === undefined) return null
    return inTurn(async () => {
      // The person may have looked for a place for minutes.
      const facts = await paper.gather(context, order)
      await writePdf(context, paper.page(facts, context.shop), path)
      return { ...(await left(context, facts, 'pdf')), path }
    })
  }
  return { print, saveAsPdf }
}

async function writePdf({ printer }: Context, page: PaperPage, path: string): Promise<void> {
  const bytes = await printer
    .toPdf(page)
    .catch((error: unknown) => refuse('PRINT_FAILED', { values: { detail: String(error) } }))
  await writeWholeFile(path, bytes)
}
