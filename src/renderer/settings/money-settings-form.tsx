import { Fieldset, Group, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { yearOf } from '#shared/kernel/calendar'
import { moneyUnits } from '#shared/kernel/money'
import { documentNumber } from '#shared/settings/document-number'
import { numberedKinds, type SeenShopSettings } from '#shared/settings/model'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { ltrText } from '../ui/ltr-text'
import { MeanwhileNote } from '../ui/meanwhile-note'
import { MoneyInput } from '../ui/money-input'
import { NumberField } from '../ui/number-field'
import { useSettingsForm } from './use-settings-form'

type Props = { readonly settings: SeenShopSettings }

export function MoneySettingsForm({ settings }: Props) {
  const { t } = useTranslation()
  const { today, number } = useFormat()
  const { form, save, submit, isDisputed } = useSettingsForm(settings)
  const { values } = form
  const example = (kind: (typeof numberedKinds)[number]) => {
    const { prefix, start, restartsYearly } = values.numbering[kind]
    const period = restartsYearly ? String(yearOf(today(), values.calendar)) : ''
    return number(documentNumber({ prefix, period, value: start }))
  }
  return (
    <CommandForm isPage command={save} button={t('common.save')} onSubmit={submit}>
      <SimpleGrid cols={{ base: 1, xl: 2 }} spacing="lg" verticalSpacing="md">
        <SimpleGrid cols={2} spacing="lg" verticalSpacing="sm" style={{ alignContent: 'start' }}>
          <Select
            label={t('settings.moneyUnit')}
            description={t('settings.moneyUnitHint')}
            data={moneyUnits.map(value => ({ value, label: t(`settings.moneyUnits.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('moneyUnit')}
          />
          <NumberField
            label={t('settings.taxRate')}
            description={t('settings.taxRateHint')}
            decimals={2}
            value={values.taxRateBp / 100}
            onChange={percent => form.setFieldValue('taxRateBp', Math.round(percent * 100))}
            error={form.errors.taxRateBp}
          />
          <MoneyInput
            label={t('settings.roundingStep')}
            value={values.roundingStep}
            onChange={rial => form.setFieldValue('roundingStep', rial ?? 1)}
            error={form.errors.roundingStep}
          />
          <NumberField
            label={t('settings.repairWarrantyDays')}
            {...form.getInputProps('repairWarrantyDays')}
          />
          <NumberField label={t('rework.days')} {...form.getInputProps('reworkDays')} />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="lg" verticalSpacing="sm" style={{ alignContent: 'start' }}>
          {numberedKinds.map(kind => (
            <Fieldset key={kind} legend={t(`settings.numbering.${kind}`)}>
              <Stack gap="sm">
                <Group grow align="flex-start">
                  <TextInput
                    label={t('settings.prefix')}
                    description={t('settings.prefixHint')}
                    {...form.getInputProps(`numbering.${kind}.prefix`)}
                  />
                  <NumberField
                    label={t('settings.start')}
                    {...form.getInputProps(`numbering.${kind}.start`)}
                  />
                </Group>
                <Switch
                  label={t('settings.restartsYearly')}
                  {...form.getInputProps(`numbering.${kind}.restartsYearly`, { type: 'checkbox' })}
                />
                <Text size="sm" c="dimmed">
                  {t('settings.numberExample', { number: ltrText(example(kind)) })}
                </Text>
              </Stack>
            </Fieldset>
          ))}
        </SimpleGrid>
      </SimpleGrid>
      {isDisputed && <MeanwhileNote />}
    </CommandForm>
  )
}
