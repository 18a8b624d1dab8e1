import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Line, quantityOf } from './line-model'
import type { DocumentLines } from './line-state'
import { QuantityField } from './quantity-field'
import { useQuantity } from './use-quantity'

type Props = {
  readonly line: Line
  readonly error: string | undefined
  readonly lines: DocumentLines
}

/** How much of the part a line is about: pieces with serials are counted by these, everything else is typed. */
export function LineQuantity({ line: { part, ...line }, error, lines }: Props) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  if (part.isSerialised) {
    return (
      <Text size="sm" lh="30px">
        {quantity(quantityOf({ part, ...line }) ?? 0, part.unit)}
      </Text>
    )
  }
  return (
    <QuantityField
      size="xs"
      aria-label={`${t('stockDocuments.fields.quantity')}: ${part.number}`}
      unit={part.unit}
      value={line.quantity}
      error={error}
      onChange={steps => lines.change(part.id, { quantity: steps })}
    />
  )
}
