import { SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { rialSchema } from '#shared/kernel/fields'
import { type Supplier, supplierEditSchema } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { MoneyInput } from '../ui/money-input'
import { NumberField } from '../ui/number-field'
import { useSentForm } from '../warranty/use-sent-form'

const schema = supplierEditSchema.omit({ commandId: true })

/** As it stands in the form: no minimum is an empty field. */
const formSchema = schema.extend({ minimumAmount: rialSchema.nullable() })

type Props = {
  readonly supplier: Supplier | undefined
  readonly onDone: (saved: Supplier) => void
}

/** Opens the form of a new supplier. */
export function openSupplierForm(title: string, onDone: (saved: Supplier) => void): void {
  modals.open({
    title,
    children: (
      <SupplierForm
        supplier={undefined}
        onDone={saved => {
          modals.closeAll()
          onDone(saved)
        }}
      />
    ),
  })
}

/** Who sells parts, and on which terms all of them. */
export function SupplierForm({ supplier, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { phone } = useFormat()
  const { form, save, submit } = useSentForm({
    schema: formSchema,
    initialValues: {
      id: supplier?.id,
      version: supplier?.version ?? 0,
      name: supplier?.name ?? '',
      phone: supplier?.phone ? phone(supplier.phone) : '',
      address: supplier?.address ?? '',
      note: supplier?.note ?? '',
      leadTimeDays: supplier?.leadTimeDays ?? null,
      leadTimeSpreadDays: supplier?.leadTimeSpreadDays ?? 0,
      minimumAmount: supplier?.minimumAmount || null,
      isActive: supplier?.isActive ?? true,
    },
    send: ({ minimumAmount, ...values }, commandId) =>
      client.purchasing.saveSupplier({
        ...schema.parse({ ...values, minimumAmount: minimumAmount ?? 0 }),
        commandId,
      }),
    onDone: saved => {
      notifications.show({ message: t('purchasing.suppliers.saved') })
      onDone(saved)
    },
  })
  const { leadTimeDays } = form.values
  return (
    <CommandForm
      command={save}
      button={t(supplier ? 'common.save' : 'purchasing.suppliers.create')}
      hasFieldErrors
      onSubmit={submit}
    >
      <TextInput
        label={t('purchasing.suppliers.name')}
        data-autofocus
        maxLength={120}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('purchasing.suppliers.phone')}
        maxLength={40}
        dir="ltr"
        inputMode="tel"
        {...form.getInputProps('phone')}
      />
      <Textarea
        label={t('purchasing.suppliers.address')}
        autosize
        maxLength={400}
        {...form.getInputProps('address')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <NumberField
          label={t('purchasing.suppliers.leadTimeDays')}
          description={t('purchasing.suppliers.leadTimeHint')}
          {...form.getInputProps('leadTimeDays')}
          value={leadTimeDays ?? Number.NaN}
          onChange={days => form.setFieldValue('leadTimeDays', Number.isNaN(days) ? null : days)}
        />
        <NumberField
          label={t('purchasing.suppliers.leadTimeSpreadDays')}
          description={t('purchasing.suppliers.leadTimeSpreadHint')}
          {...form.getInputProps('leadTimeSpreadDays')}
        />
      </SimpleGrid>
      <MoneyInput label={t('purchasing.suppliers.minimumAmount')} {...form.getInputProps('minimumAmount')} />
      <Textarea label={t('purchasing.suppliers.note')} autosize minRows={2} {...form.getInputProps('note')} />
      {supplier && (
        <Switch
          label={t('purchasing.suppliers.isActive')}
          {...form.getInputProps('isActive', { type: 'checkbox' })}
        />
      )}
    </CommandForm>
  )
}
