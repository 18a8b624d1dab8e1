import { Select, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preview } from '#shared/imports/model'
import { type CardColumn, type CardColumns, cardColumns } from '#shared/warranty/import-columns'
import { useColumnName } from '../imports/use-column-name'

type Props = {
  readonly columns: CardColumns
  readonly preview: Preview
  readonly hasHeadings: boolean
  readonly onChange: (columns: CardColumns) => void
}

/** Says of each fact of a card in which column of the file it stands. */
export function CardImportColumns({ columns, preview, hasHeadings, onChange }: Props) {
  const { t } = useTranslation()
  const nameOf = useColumnName()
  const headings = hasHeadings ? preview.rows[0] : undefined
  const choices = Array.from({ length: preview.columns }, (_, place) => ({
    value: String(place),
    label: nameOf(place, headings?.[place]),
  }))
  return (
    <SimpleGrid cols={5} spacing="sm">
      {cardColumns.map(column => (
        <Select
          key={column}
          label={t(`imports.columns.${column}`)}
          description={column === 'number' ? t('imports.setup.numberHint') : undefined}
          placeholder={t('imports.setup.notThere')}
          data={choices}
          value={columns[column] === null ? null : String(columns[column])}
          clearable
          onChange={next => onChange(moved(columns, column, next === null ? null : Number(next)))}
        />
      ))}
    </SimpleGrid>
  )
}

/** A column says one thing only: chosen for another, it is taken from the first. */
function moved(columns: CardColumns, column: CardColumn, place: number | null): CardColumns {
  const freed = cardColumns.filter(other => place !== null && columns[other] === place)
  return {
    ...columns,
    ...Object.fromEntries(freed.map(other => [other, null])),
    [column]: place,
  }
}
