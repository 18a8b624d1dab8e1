import { directionOf, type Locale } from '#shared/kernel/locale'
import { cardColumns } from '#shared/warranty/import-columns'
import { importTexts } from '../../imports/texts'
import { emptySheet } from '../../imports/write-sheet'
import type { Context } from '../../kernel/context'
import { writeWholeFile } from '../../kernel/whole-file'

/** Writes an empty sheet with the columns' names to a place that the person chooses; null where the choice was given up. */
export async function saveCardTemplate(
  context: Context,
  { locale }: { readonly locale: Locale },
): Promise<{ readonly path: string } | null> {
  const { templateFile, columns } = importTexts(locale)
  const path = await context.printer.chooseFile(`${templateFile}.xlsx`)
  if (path === undefined) return null
  const headings = cardColumns.map(column => columns[column])
  const isRightToLeft = directionOf(locale) === 'rtl'
  await writeWholeFile(path, emptySheet({ name: templateFile, headings, isRightToLeft }))
  return { path }
}
