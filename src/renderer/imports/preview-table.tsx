import { ScrollArea, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preview } from '#shared/imports/model'
import { useFormat } from '../i18n/use-format'
import { useColumnName } from './use-column-name'

type Props = { readonly preview: Preview; readonly hasHeadings: boolean }

/** The first rows of a file as they are read. */
export function PreviewTable({ preview: { rows, columns }, hasHeadings }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = useColumnName()
  const places = Array.from({ length: columns }, (_, place) => place)
  const headings = hasHeadings ? rows[0] : undefined
  const first = hasHeadings ? 1 : 0
  return (
    // Whoever has no mouse scrolls it by the arrows.
    <ScrollArea
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('imports.setup.firstRows') }}
    >
      <Table fz="sm" withColumnBorders aria-label={t('imports.setup.firstRows')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.rowNumber')}</Table.Th>
            {places.map(place => (
              <Table.Th key={place} style={{ whiteSpace: 'nowrap' }}>
                {nameOf(place, headings?.[place])}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(first).map((row, index) => (
            <Table.Tr key={String(index)}>
              <Table.Td c="dimmed">{number(index + first + 1)}</Table.Td>
              {places.map(place => (
                <Table.Td key={place} style={{ whiteSpace: 'nowrap' }}>
                  <bdi>{row[place]}</bdi>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}
