import { Fieldset, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { priceLevels } from '#shared/stock/part'
import { MoneyInput } from '../ui/money-input'
import { NumberField } from '../ui/number-field'
import type { PartFields } from './part-form'

/** What one unit is sold for, and the warranty that goes with it. */
export function PartPriceFields({ form }: PartFields) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('stock.part.selling')}>
      <Stack gap="sm">
        {priceLevels.map(level => (
          <MoneyInput
            key={level}
            label={t(`stock.part.prices.${level}`)}
            {...form.getInputProps(`prices.${level}`)}
          />
        ))}
        <NumberField
          label={t('stock.part.warrantyDays')}
          description={t('stock.part.warrantyDaysHint')}
          {...form.getInputProps('warrantyDays')}
        />
      </Stack>
    </Fieldset>
  )
}
