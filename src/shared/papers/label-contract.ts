import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line } from '../kernel/fields'
import { idSchema } from '../kernel/ids'

/** One label of this size in millimetres a page, or A4 sheets of three by eight labels. */
export const labelLayouts = ['50x30', '40x25', 'sheet'] as const
export type LabelLayout = (typeof labelLayouts)[number]

export const labelsOfSheet = 24

/** The most labels of one print: more is a heap that nobody can stop. */
export const mostPrintedLabels = 500

const copiesSchema = z.int().min(1).max(mostPrintedLabels).default(1)
const idsSchema = z.array(idSchema).min(1).max(mostPrintedLabels)

const labels = {
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('parts'), ids: idsSchema, copies: copiesSchema }),
    /** Those that have a code; with `withBelow` also those that hang below them. */
    z.object({ kind: z.literal('places'), ids: idsSchema, withBelow: z.boolean(), copies: copiesSchema }),
    /** As many labels of each part as pieces of it were received; one for what is measured. */
    z.object({ kind: z.literal('receipt'), documentId: idSchema }),
  ]),
  layout: z.enum(labelLayouts),
  /** The first free label of the first sheet, from 1. */
  start: z.int().min(1).max(labelsOfSheet).default(1),
  withPrice: z.boolean().default(false),
  skip: z.int().min(0).max(10_000_000).default(0),
  count: z.int().min(1).max(mostPrintedLabels).default(mostPrintedLabels),
}

/** Labels of parts and places: part of `papers`. */
export const labelContract = {
  /** The beginning of the labels as they will be printed; `total` is how many there are. Refused with NOT_FOUND where there is none. */
  previewLabels: query('stock.view', 'stock', 'settings')
    .input(z.object(labels))
    .output(
      z.object({
        html: z.string(),
        labels: z.int(),
        total: z.int(),
        widthMm: z.number(),
        heightMm: z.number(),
      }),
    ),
  /** Refused with NOT_PERMITTED for who may not see the stock, NOT_FOUND, PRINT_FAILED, PRINTER_UNKNOWN. */
  printLabels: command('papers.print', 'papers')
    .input(z.object({ ...labels, printer: line(200).default('') }))
    .output(z.object({ labels: z.int() })),
  /** Asks for a place and writes them as PDF; null where the person closed the dialog. */
  saveLabelsPdf: command('papers.print', 'papers')
    .input(z.object(labels))
    .output(z.object({ labels: z.int(), path: z.string() }).nullable()),
}
