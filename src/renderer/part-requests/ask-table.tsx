import { ActionIcon, Table, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Mistakes } from '../stock/line-mistakes'
import { LinePartCell } from '../stock/line-part-cell'
import classes from '../stock/line-table.module.css'
import { QuantityField } from '../stock/quantity-field'
import { useQuantity } from '../stock/use-quantity'
import { type AskLine, waitsOf } from './ask-lines'

type Props = {
  readonly lines: readonly AskLine[]
  readonly mistakes: Mistakes
  readonly onChange: (partId: Id, changed: Partial<Pick<AskLine, 'quantity' | 'note'>>) => void
  readonly onRemove: (partId: Id) => void
}

/** What is being asked for, and how much of it will have to wait. */
export function AskTable({ lines, mistakes, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  if (lines.length === 0) {
    return (
      <Text size="sm" c={mistakes.has('lines') ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
        {t('partRequests.ask.linesEmpty')}
      </Text>
    )
  }
  return (
    <Table
      aria-label={t('partRequests.ask.lines')}
      layout="fixed"
      verticalSpacing={6}
      horizontalSpacing="xs"
      className={classes.lines}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('partRequests.ask.lines')}</Table.Th>
          <Table.Th w={180}>{t('partRequests.fields.quantity')}</Table.Th>
          <Table.Th w={260}>{t('partRequests.fields.note')}</Table.Th>
          <Table.Th w={48} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, index) => (
          <Line
            key={line.part.id}
            line={line}
            mistakeAt={field => mistakes.get(`lines.${index}.${field}`)}
            onChange={changed => onChange(line.part.id, changed)}
            onRemove={() => onRemove(line.part.id)}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type LineProps = {
  readonly line: AskLine
  readonly mistakeAt: (field: 'partId' | 'quantity') => string | undefined
  readonly onChange: (changed: Partial<Pick<AskLine, 'quantity' | 'note'>>) => void
  readonly onRemove: () => void
}

function Line({ line, mistakeAt, onChange, onRemove }: LineProps) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const { part, note } = line
  const waits = waitsOf(line)
  return (
    <Table.Tr>
      <Table.Td>
        <LinePartCell part={part} />
        {mistakeAt('partId') && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {mistakeAt('partId')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <QuantityField
          size="xs"
          aria-label={t('partRequests.ask.quantityOf', { part: part.number })}
          unit={part.unit}
          value={line.quantity}
          error={mistakeAt('quantity')}
          onChange={steps => onChange({ quantity: steps })}
        />
        {waits > 0 && (
          <Text size="xs" c="orange">
            {t('partRequests.ask.willWait', { quantity: quantity(waits, part.unit) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          aria-label={t('partRequests.ask.noteOf', { part: part.number })}
          maxLength={200}
          value={note}
          onChange={event => onChange({ note: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('stockDocuments.lines.remove')}: ${part.number}`}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  )
}
