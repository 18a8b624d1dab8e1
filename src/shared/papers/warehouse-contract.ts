import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { paperSheets } from './sheets'

const sheet = { size: z.enum(paperSheets) }
const printer = { printer: line(200).default('') }
const previewSchema = z.object({ html: z.string(), widthMm: z.number(), heightMm: z.number() })
const savedSchema = z.object({ path: z.string() }).nullable()

const count = { countId: idSchema, ...sheet }
const order = {
  orderId: idSchema,
  ...sheet,
  /** Without them it asks for prices; who may not see costs gives it out without them in any case (rule M2). */
  withPrices: z.boolean().default(true),
}
const picks = {
  ...sheet,
  /** Only what is for repairs of this technician. */
  technicianId: idSchema.optional(),
}
const sentBack = { returnId: idSchema, ...sheet }

/**
 * Papers of the warehouse: part of `papers`. Who may read what one tells may print it. Printing is refused with
 * PRINT_FAILED, PRINTER_UNKNOWN; saving asks for a place and answers null where the person closed the dialog.
 */
export const warehousePapersContract = {
  /** The sheet to count by, without what the ledger says where the count is blind (rule H9). Refused with NOT_FOUND. */
  previewCount: query('counting.count', 'counting', 'stock', 'settings')
    .input(z.object(count))
    .output(previewSchema),
  printCount: command('counting.count', 'papers')
    .input(z.object({ ...count, ...printer }))
    .output(z.object({})),
  saveCountPdf: command('counting.count', 'papers').input(z.object(count)).output(savedSchema),
  /** An order for its supplier; a draft, a closed and a cancelled one say that they are. Refused with NOT_FOUND. */
  previewOrder: query('purchasing.view', 'purchasing', 'stock', 'settings')
    .input(z.object(order))
    .output(previewSchema),
  printOrder: command('purchasing.view', 'papers')
    .input(z.object({ ...order, ...printer }))
    .output(z.object({})),
  saveOrderPdf: command('purchasing.view', 'papers').input(z.object(order)).output(savedSchema),
  /** What is to be picked at this moment, in walking order. */
  previewPickList: query('stock.keep', 'partRequests', 'stock', 'repairs', 'purchasing', 'staff', 'settings')
    .input(z.object(picks))
    .output(previewSchema),
  printPickList: command('stock.keep', 'papers')
    .input(z.object({ ...picks, ...printer }))
    .output(z.object({})),
  savePickListPdf: command('stock.keep', 'papers').input(z.object(picks)).output(savedSchema),
  /** What goes into the box with parts that are sent back; never what they cost. Refused with NOT_FOUND. */
  previewReturn: query('purchasing.view', 'purchasing', 'stock', 'settings')
    .input(z.object(sentBack))
    .output(previewSchema),
  printReturn: command('purchasing.view', 'papers')
    .input(z.object({ ...sentBack, ...printer }))
    .output(z.object({})),
  saveReturnPdf: command('purchasing.view', 'papers').input(z.object(sentBack)).output(savedSchema),
}
