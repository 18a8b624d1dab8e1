import { statementCsv, statementFileName } from '#shared/claims/statement-csv'
import type { CalendarKind } from '#shared/kernel/calendar'
import type { Id } from '#shared/kernel/ids'
import type { Locale } from '#shared/kernel/locale'
import type { Context } from '../kernel/context'
import { writeWholeFile } from '../kernel/whole-file'
import { statementView } from './statements'

type Asked = { readonly id: Id; readonly locale: Locale; readonly calendar: CalendarKind }

/**
 * Writes a statement as CSV to a place that the person chooses; null where the choice was given up. Refused with
 * NOT_FOUND, FILE_NOT_WRITABLE.
 */
export async function saveStatement(
  context: Context,
  { id, ...language }: Asked,
): Promise<{ readonly path: string } | null> {
  const statement = await statementView(context, context.db.reader, id)
  const path = await context.printer.chooseFile(statementFileName(statement, language.locale))
  if (path === undefined) return null
  const text = statementCsv(statement, { ...language, moneyUnit: context.shop.moneyUnit })
  await writeWholeFile(path, Buffer.from(text, 'utf8'))
  return { path }
}
