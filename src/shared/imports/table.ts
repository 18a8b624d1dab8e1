import type { Day } from '../kernel/day'

/** What makes a cell unusable whatever its column means. */
export const cellFlaws = ['formula', 'error_value', 'quotes'] as const
export type CellFlaw = (typeof cellFlaws)[number]

/** A cell that is more than its text: a date of a spreadsheet, which is a day in every calendar, or a flawed one. */
export type MarkedCell = { readonly text: string; readonly day?: Day; readonly flaw?: CellFlaw }

export type Cell = string | MarkedCell

/** `row` counts from 1 as a spreadsheet does, the row of headings and empty ones included. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[] }

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell : cell.text
}

/** Whether nothing is written in the row. */
export function isBlank({ cells }: TableRow): boolean {
  return cells.every(cell => textOf(cell).trim() === '')
}
