import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { idSchema } from '../kernel/ids'
import { locales } from '../kernel/locale'
import { pieceSize } from './limits'
import { fileNameSchema, previewSchema, progressSchema, readingSchema } from './model'

const byId = z.object({ id: idSchema })

/** Base64 makes four characters of three bytes. */
const longestPiece = Math.ceil(pieceSize / 3) * 4

/** Those who import something; what it is, each import asks for itself. */
const importers = ['warranty.manage', 'stock.editParts'] as const

/**
 * Receiving a table from a file and checking it before anything is written. A window has one import at a time; a new one
 * forgets the one before, and so do the end of the session and an hour without a call. All are refused with
 * IMPORT_UNKNOWN where the import is forgotten. Nothing here writes to the database.
 */
export const importsContract = {
  /** Refused with IMPORT_TOO_LARGE, IMPORT_BUSY. */
  begin: command(importers)
    .input(z.object({ name: fileNameSchema, size: z.int().min(0) }))
    .output(byId),
  /** The next piece of the file, in order; `chunk` is base64. Refused with IMPORT_CHANGED where it is not what was announced. */
  append: command(importers)
    .input(z.object({ id: idSchema, index: z.int().min(0), chunk: z.string().max(longestPiece) }))
    .output(z.object({})),
  /** Refused with IMPORT_CHANGED, IMPORT_ENCODING, IMPORT_UNREADABLE, IMPORT_EMPTY. */
  preview: query(importers).input(readingSchema).output(previewSchema),
  progress: query(importers).input(byId).output(progressSchema),
  /** Ends what is running and forgets the file; what was being written is rolled back. */
  cancel: command(importers).input(byId).output(z.object({})),
  /**
   * Asks for a place and writes the rejected rows with their reasons; null where the person closed the dialog. Refused
   * with IMPORT_NOT_CHECKED, FILE_NOT_WRITABLE.
   */
  saveRejects: command(importers)
    .input(z.object({ id: idSchema, locale: z.enum(locales) }))
    .output(z.object({ path: z.string() }).nullable()),
}
