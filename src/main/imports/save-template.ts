import { directionOf, type Locale } from '#shared/kernel/locale'
import type { Context } from '../kernel/context'
import { writeWholeFile } from '../kernel/whole-file'
import { importTexts } from './texts'
import { textSheet } from './write-sheet'

type Template = {
  readonly locale: Locale
  readonly columns: readonly (keyof ReturnType<typeof importTexts>['columns'])[]
  readonly name: string
}

/**
 * Writes an empty sheet with the columns' names to a place that the person chooses; null where the choice was given up.
 * Refused with FILE_NOT_WRITABLE.
 */
export async function saveTemplate(
  context: Context,
  { locale, columns, name }: Template,
): Promise<{ readonly path: string } | null> {
  const path = await context.printer.chooseFile(`${name}.xlsx`)
  if (path === undefined) return null
  const headings = columns.map(column => importTexts(locale).columns[column])
  const isRightToLeft = directionOf(locale) === 'rtl'
  await writeWholeFile(path, await textSheet({ name, headings, isRightToLeft }))
  return { path }
}
