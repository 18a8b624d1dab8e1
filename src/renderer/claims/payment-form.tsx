import { Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Statement, settleSchema } from '#shared/claims/model'
import type { Day } from '#shared/kernel/day'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { DayField } from '../ui/day-field'
import { MoneyInput } from '../ui/money-input'
import { useSentForm } from '../warranty/use-sent-form'

const schema = settleSchema.omit({ commandId: true })

type Props = { readonly statement: Statement; readonly onDone: () => void }

/** Money that came from the manufacturer; all that is owed unless said otherwise. */
export function PaymentForm({ statement, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { today } = useFormat()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: {
      statementId: statement.id,
      version: statement.version,
      amount: statement.remaining as number | null,
      on: today() as Day | null,
      reference: '',
    },
    send: (values, commandId) => client.claims.settle({ ...schema.parse(values), commandId }),
    onDone: () => {
      notifications.show({ message: t('claims.payment.done') })
      onDone()
    },
  })
  return (
    <CommandForm command={save} button={t('claims.payment.submit')} hasFieldErrors onSubmit={submit}>
      <Group grow align="flex-start">
        <MoneyInput label={t('claims.payment.amount')} data-autofocus {...form.getInputProps('amount')} />
        <DayField label={t('claims.payment.on')} {...form.getInputProps('on')} />
      </Group>
      <TextInput
        label={t('claims.payment.reference')}
        placeholder={t('claims.payment.referenceHint')}
        dir="auto"
        {...form.getInputProps('reference')}
      />
    </CommandForm>
  )
}
