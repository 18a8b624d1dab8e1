import type { z } from 'zod'
import { openingColumns } from '#shared/stock/import-columns'
import type { partImportContract } from '#shared/stock/import-contract'
import { keptChecks } from '../../imports/write-checked'
import { type Context, may } from '../../kernel/context'
import { refuse } from '../../kernel/refuse'
import { isKeeping } from '../ledger-places'
import { findPlaces } from '../place-repository'
import { type CheckedParts, judgeParts } from './judge-parts'

type PartFile = z.output<NonNullable<(typeof partImportContract)['checkParts']['~orpc']['inputSchema']>>

export const checkedParts = keptChecks<CheckedParts>()

/**
 * Starts the dry run of a file of parts. Refused with IMPORT_UNKNOWN, IMPORT_COLUMN_MISSING, NOT_PERMITTED, NOT_FOUND,
 * PLACE_KIND, IMPORT_CHANGED, IMPORT_BUSY.
 */
export async function checkParts(context: Context, file: PartFile): Promise<void> {
  const running = context.imports.find(context, file.id)
  if (file.columns.partNumber === null) refuse('IMPORT_COLUMN_MISSING')
  const hasOpening = openingColumns.some(column => file.columns[column] !== null)
  if (hasOpening && !may(context, 'stock.keep')) refuse('NOT_PERMITTED')
  const places = await findPlaces(context.db.reader)
  if (file.placeId !== null) {
    const place = places.find(({ id }) => id === file.placeId) ?? refuse('NOT_FOUND', { field: 'placeId' })
    if (!place.isActive || !isKeeping(place.kind)) refuse('PLACE_KIND', { field: 'placeId' })
  }
  const { judge, acts, parts } = judgeParts(context, file, places)
  running.check({ reading: file, judge, acts })
  checkedParts.keep(running, parts)
}
