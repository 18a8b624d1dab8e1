/** Marks the file as UTF-8 for spreadsheets, which else read it in the system's old encoding. */
export const byteOrderMark = '\ufeff'

/**
 * One line of a CSV file. What a spreadsheet would take for a formula gets an apostrophe in front: a cell of somebody
 * else's file must never be run by opening the list of its faults.
 */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map(cell => quoted(harmless(cell))).join(delimiter)}\r\n`
}

/** One that has an apostrophe before it already gets another, so that taking one away gives what was written. */
function harmless(cell: string): string {
  return /^'*\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** A cell of a sheet whose cells are texts, where nothing is run: only what looks like `harmless` already is told apart. */
export function plainCell(cell: string): string {
  return /^'+\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /^[\p{L}\p{N}\p{M} ._/:'\u200c]*$/u.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`
}
