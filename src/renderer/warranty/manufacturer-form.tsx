import { Switch, Textarea, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Manufacturer, manufacturerEditSchema } from '#shared/warranty/policy'
import { useApi } from '../api/api-context'
import { CommandForm } from '../ui/command-form'
import { useSentForm } from './use-sent-form'

const schema = manufacturerEditSchema.omit({ commandId: true })

type Props = { readonly manufacturer: Manufacturer | undefined; readonly onDone: () => void }

/** Opens the form of a manufacturer, new or known. */
export function openManufacturerForm(title: string, manufacturer?: Manufacturer): void {
  modals.open({ title, children: <ManufacturerForm manufacturer={manufacturer} onDone={modals.closeAll} /> })
}

function ManufacturerForm({ manufacturer, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: {
      id: manufacturer?.id,
      version: manufacturer?.version ?? 0,
      name: manufacturer?.name ?? '',
      contact: manufacturer?.contact ?? '',
      note: manufacturer?.note ?? '',
      isActive: manufacturer?.isActive ?? true,
    },
    send: (values, commandId) => client.warranty.saveManufacturer({ ...schema.parse(values), commandId }),
    onDone: () => {
      notifications.show({ message: t('warranty.manufacturers.saved') })
      onDone()
    },
  })
  return (
    <CommandForm
      command={save}
      button={t(manufacturer ? 'common.save' : 'warranty.manufacturers.add')}
      hasFieldErrors
      onSubmit={submit}
    >
      <TextInput label={t('warranty.manufacturers.name')} data-autofocus {...form.getInputProps('name')} />
      <Textarea
        label={t('warranty.manufacturers.contact')}
        description={t('warranty.manufacturers.contactHint')}
        autosize
        minRows={2}
        {...form.getInputProps('contact')}
      />
      <Textarea
        label={t('warranty.manufacturers.note')}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
      {manufacturer && (
        <Switch
          label={t('warranty.manufacturers.isActive')}
          {...form.getInputProps('isActive', { type: 'checkbox' })}
        />
      )}
    </CommandForm>
  )
}
