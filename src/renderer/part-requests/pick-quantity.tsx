import { MultiSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PickLine } from '#shared/part-requests/model'
import { stepsPerUnit } from '#shared/stock/units'
import { useFormat } from '../i18n/use-format'
import { QuantityField } from '../stock/quantity-field'
import { useQuantity } from '../stock/use-quantity'
import { pickedOf } from './pick-state'
import type { Picking } from './use-picking'

type Props = { readonly line: PickLine; readonly picking: Picking }

/** How much is taken of how much; pieces with serials are taken by these. */
export function PickQuantity({ line, picking }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const quantity = useQuantity()
  const { part, repair } = line
  const picked = pickedOf(picking.state, line)
  const shown =
    picked.quantity === 0
      ? quantity(line.quantity, part.unit)
      : t('partRequests.pick.picked', {
          picked: number(picked.quantity / stepsPerUnit(part.unit)),
          quantity: quantity(line.quantity, part.unit),
        })
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} lh="30px">
        {shown}
      </Text>
      {!part.isSerialised && line.quantity > stepsPerUnit(part.unit) && (
        <QuantityField
          size="xs"
          aria-label={t('partRequests.ask.quantityOf', { part: `${part.number}, ${number(repair.number)}` })}
          unit={part.unit}
          value={picked.quantity === 0 ? null : picked.quantity}
          onChange={steps => picking.change(line, { quantity: steps ?? 0 })}
        />
      )}
      {part.isSerialised && (
        <MultiSelect
          size="xs"
          aria-label={t('partRequests.pick.serialsOf', { part: part.number, repair: number(repair.number) })}
          placeholder={picked.serialNos.length === 0 ? t('partRequests.pick.serialsHint') : ''}
          data={line.serialNos}
          value={[...picked.serialNos]}
          maxValues={line.quantity}
          searchable
          openOnFocus={false}
          onChange={serialNos => picking.change(line, { serialNos, quantity: serialNos.length })}
        />
      )}
    </Stack>
  )
}
