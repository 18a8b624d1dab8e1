import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { paperSizes } from '../settings/model'

export const paperKinds = ['intake_receipt', 'delivery_receipt'] as const
export type PaperKind = (typeof paperKinds)[number]

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
