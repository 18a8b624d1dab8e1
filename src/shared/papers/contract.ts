import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { paperSizes } from '../settings/model'

export const paperKinds = ['intake_receipt', 'delivery_receipt'] as const
export type PaperKind = (typeof paperKinds)[number]

/** A4 sheets of eight cards to cut out, or one 50 × 30 mm label a card. */
export const cardLayouts = ['sheet', 'label'] as const
export type CardLayout = (typeof cardLayouts)[number]

/** The most cards of one print: more is a heap of paper that nobody can stop. */
export const mostPrintedCards = 500

const cardsPaper = {
  /** Cards of a batch in the order of their making, from the one after `skip` on; or these cards. */
  batchId: idSchema.optional(),
  cardIds: z.array(idSchema).max(100).default([]),
  skip: z.int().min(0).max(1_000_000).default(0),
  count: z.int().min(1).max(mostPrintedCards).default(mostPrintedCards),
  layout: z.enum(cardLayouts),
}

const cardTopics = ['papers', 'warranty', 'settings'] as const

const paper = { repairId: idSchema, kind: z.enum(paperKinds), size: z.enum(paperSizes) }

export const papersContract = {
  /**
   * The page exactly as it will be printed, as one self-contained HTML document; `copyNo` is the copy that printing it
   * would make. `heightMm` is 0 for a roll, which is as long as its content.
   */
  preview: query(
    'papers.print',
    'papers',
    'repairs',
    'billing',
    'customers',
    'devices',
    'catalogue',
    'staff',
    'settings',
  )
    .input(z.object(paper))
    .output(z.object({ html: z.string(), copyNo: z.int(), widthMm: z.number(), heightMm: z.number() })),
  /** Warranty cards as they will be printed; `total` is how many the batch has. Refused with NOT_FOUND where there is none. */
  previewCards: query('warranty.view', ...cardTopics)
    .input(z.object(cardsPaper))
    .output(
      z.object({
        html: z.string(),
        cards: z.int(),
        total: z.int(),
        widthMm: z.number(),
        heightMm: z.number(),
      }),
    ),
  /** Stands in the history of every card that was printed. Refused with PRINT_FAILED, PRINTER_UNKNOWN. */
  printCards: command('papers.print', 'papers', 'warranty')
    .input(z.object({ ...cardsPaper, printer: line(200).default('') }))
    .output(z.object({ cards: z.int() })),
  /** Asks for a place and writes them as PDF; null where the person closed the dialog. */
  saveCardsPdf: command('papers.print', 'papers', 'warranty')
    .input(z.object(cardsPaper))
    .output(z.object({ cards: z.int(), path: z.string() }).nullable()),
  /** A statement of warranty claims to its manufacturer, on A4 across. */
  previewStatement: query('claims.view', 'claims', 'settings', 'repairs', 'warranty')
    .input(z.object({ statementId: idSchema }))
    .output(z.object({ html: z.string(), widthMm: z.number(), heightMm: z.number() })),
  printStatement: command('claims.view', 'papers')
    .input(z.object({ statementId: idSchema, printer: line(200).default('') }))
    .output(z.object({})),
  saveStatementPdf: command('claims.view', 'papers')
    .input(z.object({ statementId: idSchema }))
    .output(z.object({ path: z.string() }).nullable()),
  /** Names of the system's printers, the default one first. */
  printers: query('papers.print').input(z.object({})).output(z.array(z.string())),
  /** Prints and counts the copy (rule C3); a failed print says why (PRINT_FAILED, PRINTER_UNKNOWN) and counts nothing. */
  print: command('papers.print', 'papers')
    .input(z.object({ ...paper, printer: line(200).default('') }))
    .output(z.object({ copyNo: z.int() })),
  /** Asks for a place and writes the paper as PDF; null where the person closed the dialog. */
  savePdf: command('papers.print', 'papers')
    .input(z.object(paper))
    .output(z.object({ copyNo: z.int(), path: z.string() }).nullable()),
}
