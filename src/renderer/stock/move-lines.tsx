import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import type { Line } from './line-model'
import { LineQuantity } from './line-quantity'
import { LineRemoveButton } from './line-remove-button'
import classes from './line-table.module.css'
import { LineWhat } from './line-what'
import type { MoveForm } from './move-form'
import type { MoveState } from './move-form-state'
import { useQuantity } from './use-quantity'

/** What leaves a place, wherever it goes. */
type Leaving = Pick<MoveState, 'lines' | 'mistakes'> & { readonly form: Pick<MoveForm, 'fromId'> }

type Props = { readonly move: Leaving }

/** What is moved: a line for each part, with what of it lies at the start. */
export function MoveLines({ move }: Props) {
  const { t } = useTranslation()
  return (
    <Table
      aria-label={t('stockDocuments.fields.lines')}
      layout="fixed"
      verticalSpacing={6}
      horizontalSpacing="xs"
      className={classes.lines}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('stockDocuments.fields.part')}</Table.Th>
          <Table.Th w={200}>{t('stockDocuments.fields.quantity')}</Table.Th>
          <Table.Th w={48} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {move.lines.lines.map((line, index) => (
          <MoveLine key={line.part.id} line={line} index={index} move={move} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type LineProps = { readonly line: Line; readonly index: number; readonly move: Leaving }

function MoveLine({ line, index, move: { form, lines, mistakes } }: LineProps) {
  const { part } = line
  const mistakeAt = (field: string) => mistakes.get(`lines.${index}.${field}`)
  return (
    <Table.Tr
      data-line={part.id}
      data-current={part.id === lines.currentId || undefined}
      onFocus={() => lines.touch(part.id)}
    >
      <Table.Td>
        <LineWhat line={line} mistakeAt={mistakeAt} lines={lines} />
      </Table.Td>
      <Table.Td>
        <LineQuantity line={line} error={mistakeAt('quantity')} lines={lines} />
        {form.fromId && <Here line={line} placeId={form.fromId} />}
      </Table.Td>
      <Table.Td>
        <LineRemoveButton part={part} lines={lines} />
      </Table.Td>
    </Table.Tr>
  )
}

/** How much of the part lies where it is taken from. */
function Here({ line: { part }, placeId }: { readonly line: Line; readonly placeId: Id }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const quantity = useQuantity()
  const { data } = useQuery(queries.stock.partPlaces.queryOptions({ input: { partId: part.id } }))
  if (!data) return null
  const here = data.find(({ place }) => place.id === placeId)?.onHand ?? 0
  return (
    <Text size="xs" c="dimmed">
      {t('stockDocuments.lines.here', { quantity: quantity(here, part.unit) })}
    </Text>
  )
}
