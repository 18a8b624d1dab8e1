import { Text } from '@mantine/core'
import { DocumentNumber } from './document-number'
import { Ltr } from './ltr'
import type { Column } from './row-table'

type Props<Row> = Pick<Column<Row>, 'header' | 'width'> & {
  readonly of: (row: Row) => string
  /** A code is compared with what is printed elsewhere, so its digits stay as they are. */
  readonly isCode?: boolean
}

/** The column of what a row is called by, standing out. */
export function numberColumn<Row>({ of, isCode = false, ...column }: Props<Row>): Column<Row> {
  return {
    ...column,
    key: 'number',
    cell: row => (
      <Text span inherit fw={600}>
        {isCode ? <Ltr>{of(row)}</Ltr> : <DocumentNumber>{of(row)}</DocumentNumber>}
      </Text>
    ),
  }
}
