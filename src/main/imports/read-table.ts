import type { Reading } from '#shared/imports/model'
import type { Pacer } from './pacer'
import { readCsv, type TableBatch } from './read-csv'
import { readXlsx } from './read-xlsx'

/** First bytes of a zip file, which an .xlsx is. */
const zipMark = Buffer.from('PK\u0003\u0004', 'latin1')

/**
 * Reads a file as a table, in slices of the event loop; what it is, its content says and not its name. Refused with
 * IMPORT_ENCODING, IMPORT_UNREADABLE (also for the older .xls and for workbooks with a password).
 */
export function readTable(
  content: Buffer,
  { encoding }: Pick<Reading, 'encoding'>,
  pacer: Pacer,
): AsyncGenerator<TableBatch> {
  const isZip = content.subarray(0, zipMark.length).equals(zipMark)
  return isZip ? readXlsx(content, pacer) : readCsv(content, encoding, pacer)
}
