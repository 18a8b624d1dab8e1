import { Group, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { PaymentMethod } from '#shared/billing/model'
import { refundClaimSchema } from '#shared/claims/model'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { MethodChoice } from '../billing/method-choice'
import { CommandForm } from '../ui/command-form'
import { MoneyInput } from '../ui/money-input'
import { useSentForm } from '../warranty/use-sent-form'

const schema = refundClaimSchema.omit({ commandId: true })

type Props = { readonly repair: Repair; readonly onDone: () => void }

/** The money of a device back to the customer; whoever sends this approves it. */
export function RefundForm({ repair, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: {
      repairId: repair.id,
      version: repair.version,
      amount: null as number | null,
      method: 'transfer' as PaymentMethod,
      reference: '',
      reason: '',
    },
    send: (values, commandId) => client.claims.refund({ ...schema.parse(values), commandId }),
    onDone: () => {
      notifications.show({ message: t('claims.panel.refunded') })
      onDone()
    },
  })
  return (
    <CommandForm command={save} button={t('claims.panel.refund')} onSubmit={submit}>
      <Text size="sm" c="dimmed">
        {t('claims.panel.refundHint')}
      </Text>
      <Group grow align="flex-start">
        <MoneyInput label={t('claims.panel.refundAmount')} data-autofocus {...form.getInputProps('amount')} />
        <TextInput label={t('claims.panel.refundReference')} {...form.getInputProps('reference')} />
      </Group>
      <MethodChoice value={form.values.method} onChange={method => form.setFieldValue('method', method)} />
      <Textarea
        label={t('claims.panel.refundReason')}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  )
}
