import type { RejectedRow } from '#shared/imports/model'
import { byteOrderMark, csvLine } from '#shared/imports/reject-file'
import type { Id } from '#shared/kernel/ids'
import type { Locale } from '#shared/kernel/locale'
import type { Context } from '../kernel/context'
import { writeWholeFile } from '../kernel/whole-file'
import type { Tally } from './dry-run'
import { importTexts, reasonSentence } from './texts'

/**
 * Writes the rejected rows to a place that the person chooses; null where the choice was given up. Refused with
 * IMPORT_NOT_CHECKED, FILE_NOT_WRITABLE.
 */
export async function saveRejects(
  context: Context,
  { id, locale }: { readonly id: Id; readonly locale: Locale },
): Promise<{ readonly path: string } | null> {
  const running = context.imports.find(context, id)
  const tally = running.checked()
  const path = await context.printer.chooseFile(rejectFileName(running.file.name, locale))
  if (path === undefined) return null
  await writeWholeFile(path, Buffer.from(rejectFile(tally, locale), 'utf8'))
  return { path }
}

function rejectFileName(name: string, locale: Locale): string {
  const base = name.replace(/\.[^.]*$/, '').replace(/[\\/:*?"<>|]/g, '-')
  return `${base} - ${importTexts(locale).rejectsFile}.csv`
}

/** Number of the row, reason, and the row's own cells under their own headings: corrected, it can be imported again. */
export function rejectFile({ headings, rejected }: Tally, locale: Locale): string {
  const { rowNumber, reason } = importTexts(locale)
  const head = csvLine([rowNumber, reason, ...headings], ',')
  return `${byteOrderMark}${head}${rejected.map(row => rejectLine(row, locale)).join('')}`
}

function rejectLine({ row, reasons, cells }: RejectedRow, locale: Locale): string {
  const why = reasons.map(reason => reasonSentence(reason, locale)).join(' | ')
  return csvLine([String(row), why, ...cells], ',')
}
