import { Group, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Customer, newCustomerSchema } from '#shared/customers/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { refusalOf } from '../api/refusal'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'
import { useErrorSentence } from '../ui/use-sentence'
import { SamePhoneQuestion } from './same-phone-question'

type Props = {
  readonly customer?: Customer
  readonly onDone: (customer: Customer) => void
  /** A new customer turned out to be this one; left out where that is no possible answer. */
  readonly onSame?: (customerId: Id) => void
}

type Values = ReturnType<typeof valuesOf>

/** The data of a customer, new or changed; a number that somebody has already asks who this is (rule A7). */
export function CustomerForm({ customer, onDone, onSame }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { phone } = useFormat()
  const commandId = useCommandId()
  const sentence = useErrorSentence()
  const initialValues = valuesOf(customer, phone)
  const form = useFormOf(newCustomerSchema, { initialValues })
  const save = useCommand(
    async (values: Values) => {
      try {
        return await (customer
          ? client.customers.edit({ ...values, id: customer.id, version: customer.version })
          : client.customers.add({ ...values, commandId: commandId.current() }))
      } catch (error) {
        form.showRefusal(error, sentence)
        throw error
      }
    },
    saved => {
      commandId.renew()
      notifications.show({ message: t(customer ? 'customers.saved' : 'customers.added') })
      onDone(saved)
    },
    commandId.renew,
  )
  const refusal = save.error ? refusalOf(save.error) : undefined
  const owner = refusal?.code === 'CUSTOMER_SAME_PHONE' ? refusal.data.values : undefined

  return (
    <CommandForm
      command={save}
      button={t(customer ? 'common.save' : 'customers.add')}
      hasFieldErrors
      onSubmit={form.onSubmit(values => save.run(values))}
      onChange={save.error ? save.clearError : undefined}
    >
      <TextInput label={t('customers.name')} data-autofocus {...form.getInputProps('name')} />
      <Group grow align="flex-start">
        <TextInput label={t('customers.phone')} dir="ltr" inputMode="tel" {...form.getInputProps('phone')} />
        <TextInput
          label={t('customers.secondPhone')}
          dir="ltr"
          inputMode="tel"
          {...form.getInputProps('secondPhone')}
        />
      </Group>
      {owner && (
        <SamePhoneQuestion
          owner={{ id: String(owner.customerId), name: String(owner.name) }}
          onSame={onSame && (() => onSame(String(owner.customerId)))}
          onOther={samePhone => save.run({ ...form.getValues(), samePhone })}
        />
      )}
      <TextInput label={t('customers.nationalId')} dir="ltr" {...form.getInputProps('nationalId')} />
      <Textarea label={t('customers.address')} autosize minRows={2} {...form.getInputProps('address')} />
      <Textarea label={t('customers.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </CommandForm>
  )
}

function valuesOf(customer: Customer | undefined, show: (e164: string) => string) {
  return {
    name: customer?.name ?? '',
    phone: customer?.phone ? show(customer.phone) : '',
    secondPhone: customer?.secondPhone ? show(customer.secondPhone) : '',
    nationalId: customer?.nationalId ?? '',
    address: customer?.address ?? '',
    note: customer?.note ?? '',
    samePhone: 'ask' as 'ask' | 'relative' | 'new',
  }
}
