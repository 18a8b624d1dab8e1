import { compactText } from '../kernel/text'

/** Headings of each column in any spelling, by the name of the column. */
export type Headings<Column extends string> = Readonly<Record<Column, readonly string[]>>

/**
 * Gives what finds columns by their headings; the first one counts. What stands in brackets at a heading's end, a unit
 * of money, says nothing of its column.
 */
export function columnGuesser<Column extends string>(
  columns: readonly Column[],
  headings: Headings<Column>,
): (row: readonly string[]) => Readonly<Record<Column, number | null>> {
  const columnOf = new Map(
    columns.flatMap(column => headings[column].map(name => [compactText(name), column] as const)),
  )
  return row => {
    const known = row.map(
      heading => columnOf.get(compactText(heading)) ?? columnOf.get(compactText(withoutBrackets(heading))),
    )
    const placeOf = (column: Column): number | null => {
      const place = known.indexOf(column)
      return place < 0 ? null : place
    }
    // Every column of the tuple has an entry.
    return Object.fromEntries(columns.map(column => [column, placeOf(column)])) as Record<
      Column,
      number | null
    >
  }
}

function withoutBrackets(heading: string): string {
  return heading.replace(/[(（[][^()[\]]*[)）\]]\s*$/, '')
}
