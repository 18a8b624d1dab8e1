import { Select, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preview } from '#shared/imports/model'
import { useColumnName } from './use-column-name'

type Props<Column extends string> = {
  readonly names: readonly { readonly column: Column; readonly label: string; readonly hint?: string }[]
  readonly columns: Readonly<Record<Column, number | null>>
  readonly preview: Preview
  readonly hasHeadings: boolean
  readonly onChange: (columns: Readonly<Record<Column, number | null>>) => void
}

/** Says of each fact that a file may tell in which column of it the fact stands. */
export function ColumnChoices<Column extends string>(props: Props<Column>) {
  const { names, columns, preview, hasHeadings, onChange } = props
  const { t } = useTranslation()
  const nameOf = useColumnName()
  const headings = hasHeadings ? preview.rows[0] : undefined
  const choices = Array.from({ length: preview.columns }, (_, place) => ({
    value: String(place),
    label: nameOf(place, headings?.[place]),
  }))
  return (
    <SimpleGrid cols={5} spacing="sm">
      {names.map(({ column, label, hint }) => (
        <Select
          key={column}
          label={label}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
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
function moved<Column extends string>(
  columns: Readonly<Record<Column, number | null>>,
  column: Column,
  place: number | null,
): Readonly<Record<Column, number | null>> {
  const freed = Object.entries(columns).filter(([, other]) => place !== null && other === place)
  return {
    ...columns,
    ...Object.fromEntries(freed.map(([other]) => [other, null])),
    [column]: place,
  }
}
