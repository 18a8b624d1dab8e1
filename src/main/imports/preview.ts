import { previewRows } from '#shared/imports/limits'
import type { Preview, Reading } from '#shared/imports/model'
import { textOf } from '#shared/imports/table'
import type { Context } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { clipped } from './dry-run'
import { createPacer } from './pacer'
import { readTable } from './read-table'

/** The first rows as they will be read. Refused with IMPORT_CHANGED, IMPORT_ENCODING, IMPORT_UNREADABLE, IMPORT_EMPTY. */
export async function previewFile(context: Context, reading: Reading): Promise<Preview> {
  const content = context.imports.find(context, reading.id).file.content() ?? refuse('IMPORT_CHANGED')
  const rows: string[][] = []
  // Nobody ends a preview; it is over after its first rows.
  for await (const batch of readTable(content, reading, createPacer(new AbortController().signal))) {
    for (const { cells } of batch.rows.slice(0, previewRows + 1 - rows.length))
      rows.push(cells.map(cell => clipped(textOf(cell))))
    if (rows.length > previewRows) break
  }
  if (rows.length === 0) refuse('IMPORT_EMPTY')
  return { rows, columns: Math.max(...rows.map(row => row.length)) }
}
