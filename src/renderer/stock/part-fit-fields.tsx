import { Button, Fieldset, Pill, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fit } from '#shared/stock/part'
import { BrandSearch, ModelSearch } from '../devices/model-search'
import classes from './part-fit-fields.module.css'
import type { PartFields } from './part-form'
import { withFit } from './part-form-values'
import { useFitName } from './use-fit-name'

const nothing: Fit = { brand: '', model: '' }

/** The devices that it fits: models of the catalogue, others in one's own words, or whatever a brand has. */
export function PartFitFields({ form }: PartFields) {
  const { t } = useTranslation()
  const fitName = useFitName()
  const { fits, newFit } = form.values
  const add = (fit: Fit) => form.setValues({ fits: withFit(fits, fit), newFit: nothing })
  const type = (typed: Partial<Fit>) => form.setFieldValue('newFit', { ...newFit, ...typed })
  return (
    <Fieldset legend={t('stock.part.fits')}>
      <Stack gap="sm">
        {fits.length > 0 && (
          <Pill.Group>
            {fits.map(fit => (
              <Pill
                key={`${fit.brand}\n${fit.model}`}
                className={classes.pill ?? ''}
                withRemoveButton
                onRemove={() =>
                  form.setFieldValue(
                    'fits',
                    fits.filter(other => other !== fit),
                  )
                }
                removeButtonProps={{ 'aria-label': t('stock.part.remove', { what: fitName(fit) }) }}
              >
                <bdi>{fitName(fit)}</bdi>
              </Pill>
            ))}
          </Pill.Group>
        )}
        <ModelSearch
          brand={newFit.brand}
          text={newFit.model}
          error={undefined}
          onText={model => type({ model })}
          onPick={({ brand, name }) => add({ brand, model: name })}
          onAsTyped={() => newFit.brand.trim() !== '' && add(newFit)}
        />
        <BrandSearch
          text={newFit.brand}
          error={newFit.model !== '' && newFit.brand === '' ? t('stock.part.fitNeedsBrand') : undefined}
          onText={brand => type({ brand })}
          onPick={brand => type({ brand })}
        />
        {newFit.brand.trim() !== '' && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => add(newFit)}
          >
            <bdi>{fitName(newFit)}</bdi>
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('stock.part.fitsHint')}
        </Text>
      </Stack>
    </Fieldset>
  )
}
