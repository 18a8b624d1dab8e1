import { toAsciiDigits } from '../kernel/digits'
import { unsafeCharacterIn } from '../kernel/text'
import type { RejectReason } from './model'
import { type Cell, textOf } from './table'

export function reason<Column extends string>(
  code: string,
  column: Column,
  values: RejectReason['values'] = {},
): RejectReason {
  return { code, column, values }
}

/** Letters, digits and signs that people read as they stand; anything else is looked at one by one. */
const plainText = /^[\x20-\x7e\u0621-\u064a\u066e-\u06d3\u06f0-\u06f9\u0660-\u0669\u200c]*$/

export type TextLimit = { readonly limit: number; readonly isNote?: boolean }

/** Text of a cell as people write it, trimmed, and every reason why it cannot be stored (too_long, one_line, unsafe_character). */
export function checkedText(
  written: string,
  column: string,
  { limit, isNote = false }: TextLimit,
): { readonly text: string; readonly reasons: readonly RejectReason[] } {
  const text = written.trim()
  const isTooLong = text.length > limit
  const reasons = isTooLong ? [reason('too_long', column, { limit })] : []
  if (plainText.test(text)) return { text, reasons }
  if (!isNote && /[\n\t]/.test(text)) reasons.push(reason('one_line', column))
  else if (unsafeCharacterIn(text) !== undefined) reasons.push(reason('unsafe_character', column))
  return { text, reasons }
}

/** What spreadsheets make of a long number: its last digits are gone. */
export function hasLostDigits(written: string): boolean {
  return /^\d([.,٫]\d+)?E\+\d{1,3}$/i.test(toAsciiDigits(written))
}

/** Gives the cell of a column, and nothing with its reason where it is flawed. */
export function cellFinder<Column extends string>(
  columns: Readonly<Record<Column, number | null>>,
  cells: readonly Cell[],
  reasons: RejectReason[],
): (column: Column) => Cell | undefined {
  return column => {
    const place = columns[column]
    const cell = place === null ? undefined : cells[place]
    if (typeof cell !== 'object' || cell.flaw === undefined) return cell
    reasons.push(reason(cell.flaw, column))
    return undefined
  }
}

/**
 * The text of a cell without the apostrophe that `csvLine` puts before what a spreadsheet would take for a formula: what
 * this program wrote is read as it was.
 */
export function unescapedText(cell: Cell | undefined): string {
  return textOf(cell).replace(/^'(?='*\s*[=+\-@\t\r])/, '')
}
