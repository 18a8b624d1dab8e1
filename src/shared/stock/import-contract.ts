import { z } from 'zod'
import { command } from '../contract/procedure'
import { columnSchema, readingSchema } from '../imports/model'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { locales } from '../kernel/locale'
import { moneyUnits } from '../kernel/money'
import { type PartColumn, partColumns } from './import-columns'
import { partFilterSchema } from './part'
import { postingTopics } from './topics'

const columnsSchema = z
  // Every column of the tuple has an entry.
  .object(
    Object.fromEntries(partColumns.map(column => [column, columnSchema])) as Record<
      PartColumn,
      typeof columnSchema
    >,
  )
  .refine(
    columns => {
      const chosen = partColumns.map(column => columns[column]).filter(place => place !== null)
      return new Set(chosen).size === chosen.length
    },
    { error: 'column_twice' },
  )

/** What becomes of rows whose number a part has already. */
export const takenChoices = ['update', 'skip'] as const
export type TakenChoice = (typeof takenChoices)[number]

/** Spare parts from a received file: part of `imports`. */
export const partImportContract = {
  /**
   * Starts the dry run, which ends by itself; `imports.progress` tells how far it is. A later check of the same file
   * takes the place of an earlier one. Refused with IMPORT_COLUMN_MISSING where no number is chosen, NOT_PERMITTED where
   * opening stock is and the person may not take stock in, IMPORT_CHANGED, IMPORT_BUSY.
   */
  checkParts: command('stock.editParts')
    .input(
      readingSchema.extend({
        columns: columnsSchema,
        /** Of prices and costs in the file. */
        moneyUnit: z.enum(moneyUnits),
        taken: z.enum(takenChoices),
        /** Where opening stock lies whose row names no place. */
        placeId: idSchema.nullable().default(null),
      }),
    )
    .output(z.object({})),
  /**
   * Writes every accepted part and one receipt of the opening stock, or nothing (rule O3). Refused with
   * IMPORT_NOT_CHECKED, IMPORT_HAS_REJECTS unless rejected rows are to be left out, IMPORT_NOTHING_ACCEPTED, IMPORT_STALE
   * where somebody changed these parts in between, IMPORT_CANCELLED, VALUE_TOO_LARGE.
   */
  commitParts: command('stock.editParts', ...postingTopics)
    .input(z.object({ id: idSchema, commandId: commandIdSchema, acceptRejects: z.boolean() }))
    .output(
      z.object({
        added: z.int(),
        changed: z.int(),
        /** Rows that said nothing new of their parts. */
        unchanged: z.int(),
        receipt: z.object({ id: idSchema, number: z.string() }).nullable(),
      }),
    ),
  /** Asks for a place and writes an empty sheet with the columns' names; null where the person closed the dialog. */
  savePartTemplate: command('stock.editParts')
    .input(z.object({ locale: z.enum(locales) }))
    .output(z.object({ path: z.string() }).nullable()),
}

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Spare parts into a file: part of `stock`. */
export const partExportContract = {
  /**
   * Asks for a place and writes the parts of the filter, in columns that can be imported again, with their stock and,
   * for who may see costs, its value; null where the person closed the dialog. Refused with FILE_NOT_WRITABLE.
   */
  exportParts: command('stock.view')
    .input(partFilterSchema.extend({ locale: z.enum(locales), format: z.enum(exportFormats) }))
    .output(z.object({ path: z.string(), parts: z.int() }).nullable()),
}
