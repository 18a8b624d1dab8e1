import { Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { newDiscountSchema } from '#shared/billing/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { MoneyInput } from '../ui/money-input'
import { useFormOf } from '../ui/use-form-of'

type Props = {
  readonly repairId: Id
  /** Rial that can still be given off. */
  readonly most: number
  readonly onDone: () => void
}

export function DiscountForm({ repairId, most, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const commandId = useCommandId()
  const form = useFormOf(newDiscountSchema, {
    initialValues: { amount: null as number | null, reason: '' },
  })
  const give = useCommand(
    client.billing.discount,
    () => {
      notifications.show({ message: t('billing.done.discounted') })
      onDone()
    },
    commandId.renew,
  )
  return (
    <CommandForm
      command={give}
      button={t('billing.discount.add')}
      onSubmit={form.onSubmit(values =>
        give.run({ ...newDiscountSchema.parse(values), commandId: commandId.current(), repairId }),
      )}
    >
      <Group grow align="flex-start">
        <MoneyInput
          label={t('billing.discount.amount')}
          description={t('billing.discount.most', { amount: format.money(most) })}
          autoFocus
          {...form.getInputProps('amount')}
        />
        <TextInput label={t('billing.discount.reason')} {...form.getInputProps('reason')} />
      </Group>
    </CommandForm>
  )
}
