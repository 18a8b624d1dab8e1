import { Fieldset, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlaceKind } from '#shared/stock/place'
import type { PartFields } from './part-form'
import { PlaceSelect } from './place-select'
import { QuantityField } from './quantity-field'

/** Where it is kept, and between which levels. */
export function PartKeepingFields({ form }: PartFields) {
  const { t } = useTranslation()
  const { unit, homePlaceId } = form.values
  return (
    <Fieldset legend={t('stock.part.keeping')}>
      <Stack gap="sm">
        <PlaceSelect
          label={t('stock.part.homePlace')}
          description={t('stock.part.homePlaceHint')}
          of={({ kind }) => mayBeHome(kind)}
          clearable
          value={homePlaceId}
          error={form.errors.homePlaceId}
          onChange={id => form.setFieldValue('homePlaceId', id)}
        />
        <Group grow align="flex-start">
          <QuantityField
            label={t('stock.part.reorderPoint')}
            unit={unit}
            {...form.getInputProps('reorderPoint')}
          />
          <QuantityField label={t('stock.part.maxStock')} unit={unit} {...form.getInputProps('maxStock')} />
        </Group>
      </Stack>
    </Fieldset>
  )
}

/** Good parts come back to it; main says it again. */
function mayBeHome(kind: PlaceKind): boolean {
  return kind !== 'transit' && kind !== 'scrap' && kind !== 'quarantine'
}
