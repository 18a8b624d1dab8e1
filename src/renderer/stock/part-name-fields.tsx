import { Fieldset, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Locale, locales } from '#shared/kernel/locale'
import { mayHaveSerials, partUnits } from '#shared/stock/units'
import { BrandSearch } from '../devices/model-search'
import { useFormat } from '../i18n/use-format'
import type { PartFields } from './part-form'
import { stepsIn } from './part-form-values'

type Props = PartFields & {
  /** Its unit and being serialised are settled then. */
  readonly isInLedger: boolean
}

/** What the part is and what it is called, the screen's own language first. */
export function PartNameFields({ form, isInLedger }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { id, brand } = form.values
  return (
    <Fieldset legend={t('stock.part.identity')}>
      <Stack gap="sm">
        <TextInput
          label={t('stock.part.number')}
          description={t('stock.part.numberHint')}
          dir="ltr"
          autoFocus={id === undefined}
          {...form.getInputProps('number')}
        />
        {[locale, ...locales.filter(other => other !== locale)].map((language, index) => (
          <NameField key={language} form={form} language={language} isFirst={index === 0} />
        ))}
        <BrandSearch
          text={brand}
          error={typeof form.errors.brand === 'string' ? form.errors.brand : undefined}
          onText={text => form.setFieldValue('brand', text)}
          onPick={picked => form.setFieldValue('brand', picked)}
        />
        <UnitFields form={form} isInLedger={isInLedger} />
        <Textarea label={t('stock.part.note')} autosize minRows={2} {...form.getInputProps('note')} />
        {id !== undefined && (
          <Switch
            label={t('stock.part.isActive')}
            description={t('stock.part.isActiveHint')}
            {...form.getInputProps('isActive', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </Fieldset>
  )
}

type NameProps = PartFields & { readonly language: Locale; readonly isFirst: boolean }

/** One name is enough; that none is there stands at the first of them. */
function NameField({ form, language, isFirst }: NameProps) {
  const { t } = useTranslation()
  const { error, ...input } = form.getInputProps(`names.${language}`)
  return (
    <TextInput
      label={t(`stock.part.names.${language}`)}
      dir={language === 'en' ? 'ltr' : 'rtl'}
      lang={language}
      {...input}
      error={error ?? (isFirst && form.errors.names)}
      onChange={event => {
        form.clearFieldError('names')
        input.onChange(event)
      }}
    />
  )
}

/** How it is counted, and whether piece by piece. */
function UnitFields({ form, isInLedger }: Props) {
  const { t } = useTranslation()
  const { unit, reorderPoint, maxStock } = form.values
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('stock.part.unit')}
          data={partUnits.map(one => ({ value: one, label: t(`stock.units.${one}`) }))}
          allowDeselect={false}
          disabled={isInLedger}
          value={unit}
          error={form.errors.unit}
          onChange={picked => {
            const next = partUnits.find(one => one === picked)
            if (!next) return
            form.setValues({
              unit: next,
              reorderPoint: stepsIn(reorderPoint, unit, next),
              maxStock: stepsIn(maxStock, unit, next),
              ...(!mayHaveSerials(next) && { isSerialised: false }),
            })
          }}
        />
        <Select
          label={t('stock.part.taxClass')}
          data={(['standard', 'exempt'] as const).map(one => ({
            value: one,
            label: t(`stock.part.taxClasses.${one}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('taxClass')}
        />
      </Group>
      <Switch
        label={t('stock.part.isSerialised')}
        description={t(isInLedger ? 'stock.part.settled' : 'stock.part.isSerialisedHint')}
        disabled={isInLedger || !mayHaveSerials(unit)}
        {...form.getInputProps('isSerialised', { type: 'checkbox' })}
      />
    </>
  )
}
