import type { z } from 'zod'
import type { labelContract } from '#shared/papers/label-contract'
import type { ShopSettings } from '#shared/settings/model'
import { record } from '../kernel/audit'
import { type Context, may } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { issuing } from './issuing'
import { renderLabels } from './label-paper'
import {
  findPartLabels,
  findPlaceLabels,
  findReceiptLabels,
  type Label,
  type Labels,
} from './label-repository'
import { labelSizes } from './label-styles'
import { paperFormat } from './paper-format'

type Order = z.output<NonNullable<(typeof labelContract)['previewLabels']['~orpc']['inputSchema']>>

type Facts = Order & { readonly labels: readonly Label[]; readonly total: number }

/** A screen shows the beginning; hundreds of labels would be a page without an end. */
const mostPreviewed = 24

/** The first of the labels as they would be printed. Refused with NOT_FOUND where there is none. */
export async function previewLabels(context: Context, order: Order) {
  const facts = await gather(context, order)
  const { html, sheet } = pageOf({ ...facts, labels: facts.labels.slice(0, mostPreviewed) }, context.shop)
  return { html, labels: facts.labels.length, total: facts.total, ...sheet }
}

/** Labels that leave stand in the audit. Refused with NOT_PERMITTED, NOT_FOUND. */
export const { print: printLabels, saveAsPdf: saveLabelsAsPdf } = issuing({
  gather,
  page: pageOf,
  called: ({ labels: [first] }, shop) => ({
    title: paperFormat(shop).labels.title,
    number: (first?.code ?? '').replace(/[^\p{L}\p{N}]+/gu, '-'),
  }),
  recordLeft: async (work, { of, labels, layout }, medium) => {
    const [first] = labels
    await record(work, {
      action: 'papers.printLabels',
      entity: of.kind === 'receipt' ? 'stock_document' : (first?.kind ?? 'part'),
      entityId: of.kind === 'receipt' ? of.documentId : (first?.id ?? ''),
      after: { of, layout, medium, labels: labels.length },
    })
    return { labels: labels.length }
  },
})

function pageOf({ labels, layout, start, withPrice }: Facts, shop: ShopSettings) {
  const html = renderLabels({ labels, shop, layout, start, withPrice })
  return { html, sheet: labelSizes[layout].page }
}

async function gather(context: Context, order: Order): Promise<Facts> {
  if (!may(context, 'stock.view')) refuse('NOT_PERMITTED')
  const found = await findLabels(context, order)
  const total = found.reduce((sum, { copies }) => sum + copies, 0)
  const labels = sliceOf(found, order)
  if (labels.length === 0) refuse('NOT_FOUND')
  return { ...order, labels, total }
}

function findLabels({ db }: Context, { of }: Order): Promise<readonly Labels[]> {
  switch (of.kind) {
    case 'parts':
      return findPartLabels(db.reader, of.ids, of.copies)
    case 'places':
      return findPlaceLabels(db.reader, of)
    case 'receipt':
      return findReceiptLabels(db.reader, of.documentId)
  }
}

/** The labels from the one after `skip` on; a receipt may have brought a million pieces. */
function sliceOf(found: readonly Labels[], { skip, count }: Pick<Order, 'skip' | 'count'>): readonly Label[] {
  const labels: Label[] = []
  let passed = 0
  for (const { label, copies } of found) {
    const from = Math.max(0, skip - passed)
    const taken = Math.min(copies - from, count - labels.length)
    if (taken > 0) labels.push(...Array.from({ length: taken }, () => label))
    passed += copies
  }
  return labels
}
