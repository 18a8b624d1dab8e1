import { Button, Group, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { MoneyInput } from '../ui/money-input'

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
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const give = useCommand(
    () => client.billing.discount({ commandId: commandId.current(), repairId, amount: amount ?? 0, reason }),
    () => {
      notifications.show({ message: t('billing.done.discounted') })
      onDone()
    },
  )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        give.run(undefined)
      }}
    >
      <Stack gap="sm">
        <Group grow align="flex-start">
          <MoneyInput
            label={t('billing.discount.amount')}
            description={t('billing.discount.most', { amount: format.money(most) })}
            autoFocus
            value={amount}
            onChange={setAmount}
          />
          <TextInput
            label={t('billing.discount.reason')}
            description={'\u00a0'}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
        </Group>
        <ErrorNote error={give.error} />
        <Button type="submit" loading={give.isRunning}>
          {t('billing.discount.add')}
        </Button>
      </Stack>
    </form>
  )
}
