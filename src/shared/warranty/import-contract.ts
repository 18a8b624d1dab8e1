import { z } from 'zod'
import { command } from '../contract/procedure'
import { columnSchema, readingSchema } from '../imports/model'
import { calendarKinds } from '../kernel/calendar'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { locales } from '../kernel/locale'
import { cardColumns } from './import-columns'

const columnsSchema = z
  .object({
    serial: columnSchema,
    number: columnSchema,
    brand: columnSchema,
    model: columnSchema,
    producedOn: columnSchema,
    soldOn: columnSchema,
    activatedOn: columnSchema,
    installedOn: columnSchema,
    invoiceNo: columnSchema,
    note: columnSchema,
  })
  .refine(
    columns => {
      const chosen = cardColumns.map(column => columns[column]).filter(place => place !== null)
      return new Set(chosen).size === chosen.length
    },
    { error: 'column_twice' },
  )

/** Warranty cards from a received file: part of `imports`. */
export const cardImportContract = {
  /**
   * Starts the dry run, which ends by itself; `imports.progress` tells how far it is. A later check of the same file
   * takes the place of an earlier one. Refused with IMPORT_COLUMN_MISSING where neither serial nor number is chosen,
   * POLICY_INACTIVE, IMPORT_CHANGED, IMPORT_BUSY.
   */
  checkCards: command('warranty.manage')
    .input(
      readingSchema.extend({
        policyId: idSchema,
        /** Of days that are written as text. */
        calendar: z.enum(calendarKinds),
        columns: columnsSchema,
      }),
    )
    .output(z.object({})),
  /**
   * Writes every accepted card as one batch, or nothing (rule O3). Refused with IMPORT_NOT_CHECKED, IMPORT_HAS_REJECTS
   * unless rejected rows are to be left out, IMPORT_NOTHING_ACCEPTED, IMPORT_STALE where another card with one of these
   * serials or numbers came in between, IMPORT_CANCELLED, POLICY_INACTIVE.
   */
  commitCards: command('warranty.manage', 'warranty')
    .input(z.object({ id: idSchema, commandId: commandIdSchema, acceptRejects: z.boolean() }))
    .output(z.object({ batchId: idSchema, count: z.int() })),
  /** Asks for a place and writes an empty sheet with the columns' names; null where the person closed the dialog. */
  saveCardTemplate: command('warranty.manage')
    .input(z.object({ locale: z.enum(locales) }))
    .output(z.object({ path: z.string() }).nullable()),
}
