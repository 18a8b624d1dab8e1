import { Checkbox, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Part, type PartEdit, partEditSchema } from '#shared/stock/part'
import { partUnits } from '#shared/stock/units'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { useSentForm } from '../warranty/use-sent-form'

type Props = { readonly code: string; readonly onDone: (part: Part) => void }

type Fields = Pick<PartEdit, 'number' | 'names' | 'unit' | 'isSerialised' | 'version' | 'barcodes'>

const schema = partEditSchema.omit({ commandId: true })

/** What must be known of a new part to receive it; the rest is told on its page. */
export function NewPartForm({ code, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { locale } = useFormat()
  const initialValues: Fields = {
    version: 0,
    number: '',
    names: { fa: '', ar: '', en: '' },
    unit: 'piece',
    isSerialised: false,
    barcodes: [code],
  }
  const { form, save, submit } = useSentForm({
    schema,
    initialValues,
    send: (values: Fields, commandId) => client.stock.savePart({ ...values, commandId }),
    onDone,
  })
  return (
    <CommandForm command={save} button={t('stockDocuments.unknown.save')} hasFieldErrors onSubmit={submit}>
      <TextInput
        label={t('stockDocuments.unknown.partNumber')}
        data-autofocus
        maxLength={60}
        {...form.getInputProps('number')}
      />
      <TextInput
        label={t('stockDocuments.unknown.name')}
        maxLength={120}
        {...form.getInputProps(`names.${locale}`)}
        error={form.errors.names ?? form.errors[`names.${locale}`]}
      />
      <Select
        label={t('stockDocuments.unknown.unit')}
        data={partUnits.map(unit => ({ value: unit, label: t(`stock.units.${unit}`) }))}
        allowDeselect={false}
        {...form.getInputProps('unit')}
      />
      <Checkbox
        label={t('stockDocuments.unknown.isSerialised')}
        {...form.getInputProps('isSerialised', { type: 'checkbox' })}
      />
    </CommandForm>
  )
}
