import { useFormat } from '../i18n/use-format'
import type { Column } from './row-table'

type Props<Row> = Pick<Column<Row>, 'key' | 'header' | 'width'> & {
  /** Rial; null where there is no amount yet. */
  readonly of: (row: Row) => number | null
}

/** Makes columns of money: amounts stand below each other at the end side, a dash where there is none. */
export function useMoneyColumn(): <Row>(props: Props<Row>) => Column<Row> {
  const { money } = useFormat()
  return ({ of, ...column }) => ({
    width: '152px',
    ...column,
    align: 'end',
    cell: row => {
      const amount = of(row)
      return amount === null ? '–' : money(amount)
    },
  })
}
