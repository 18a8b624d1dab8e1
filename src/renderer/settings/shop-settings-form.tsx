import { Pill, Select, SimpleGrid, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calendarKinds } from '#shared/kernel/calendar'
import { locales } from '#shared/kernel/locale'
import { paperSizes, type SeenShopSettings } from '#shared/settings/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { CommandForm } from '../ui/command-form'
import { Ltr } from '../ui/ltr'
import { MeanwhileNote } from '../ui/meanwhile-note'
import { NumberField } from '../ui/number-field'
import { useSettingsForm } from './use-settings-form'

type Props = { readonly settings: SeenShopSettings }

const countries = ['IR', 'IQ', 'AF', 'AE', 'SA', 'KW', 'QA', 'OM', 'TR', 'TJ'] as const

export function ShopSettingsForm({ settings }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { form, save, submit, isDisputed } = useSettingsForm(settings)
  return (
    <CommandForm isPage command={save} button={t('common.save')} onSubmit={submit}>
      <SimpleGrid cols={{ base: 2, xl: 3 }} spacing="lg" verticalSpacing="sm">
        <TextInput label={t('settings.shopName')} {...form.getInputProps('shopName')} />
        <TagsInput
          label={t('settings.phones')}
          description={t('settings.phonesHint')}
          maxTags={4}
          // In the digits of the language, their groups in order (rules N1, N2).
          renderPill={({ option, onRemove }) => (
            <Pill withRemoveButton {...(onRemove && { onRemove })}>
              <Ltr>{number(option.label)}</Ltr>
            </Pill>
          )}
          {...form.getInputProps('phones')}
        />
        <Textarea label={t('settings.address')} autosize minRows={2} {...form.getInputProps('address')} />
        <Select
          label={t('settings.country')}
          data={countries.map(value => ({ value, label: t(`settings.countries.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('country')}
        />
        <Select
          label={t('settings.timeZone')}
          data={Intl.supportedValuesOf('timeZone')}
          searchable
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
        <Select
          label={t('settings.calendar')}
          data={calendarKinds.map(value => ({ value, label: t(`settings.calendars.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('calendar')}
        />
        <Select
          label={t('settings.paperLocale')}
          data={locales.map(value => ({ value, label: t(`settings.locales.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('paperLocale')}
        />
        <Select
          label={t('settings.paperSize')}
          data={paperSizes.map(value => ({ value, label: t(`settings.paperSizes.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('paperSize')}
        />
        <PrinterSelect
          value={form.values.printer}
          onChange={printer => form.setFieldValue('printer', printer)}
        />
        <NumberField label={t('settings.promiseDays')} {...form.getInputProps('promiseDays')} />
      </SimpleGrid>
      {isDisputed && <MeanwhileNote />}
    </CommandForm>
  )
}

type PrinterProps = { readonly value: string; readonly onChange: (printer: string) => void }

function PrinterSelect({ value, onChange }: PrinterProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const { data: printers = [] } = useQuery({
    ...queries.papers.printers.queryOptions({ input: {} }),
    enabled: may('papers.print'),
  })
  const known = value && !printers.includes(value) ? [...printers, value] : printers
  return (
    <Select
      label={t('settings.printer')}
      placeholder={t('settings.printerDefault')}
      data={[...known]}
      value={value || null}
      onChange={next => onChange(next ?? '')}
      clearable
    />
  )
}
