import { Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import {
  type Account,
  newPaymentSchema,
  newRefundSchema,
  type PaymentMethod,
  type Totals,
} from '#shared/billing/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { useFormOf } from '../ui/use-form-of'
import { MethodChoice } from './method-choice'

type Props = {
  readonly act: 'deposit' | 'pay' | 'refund'
  readonly repairId: Id
  readonly totals: Totals
  readonly onDone: () => void
}

const done = {
  deposit: 'billing.done.deposited',
  pay: 'billing.done.paid',
  refund: 'billing.done.refunded',
} as const

type Values = {
  readonly amount: number | null
  readonly method: PaymentMethod
  readonly reference: string
  readonly reason: string
}

/** Money in advance, against the balance, or back to the customer. */
export function MoneyForm({ act, repairId, totals, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const initialValues: Values = {
    amount: usualAmount(act, totals),
    method: 'cash',
    reference: '',
    reason: '',
  }
  const form = useFormOf(act === 'refund' ? newRefundSchema : newPaymentSchema, { initialValues })
  const send = useSendMoney({ act, repairId, onDone })
  return (
    <CommandForm
      command={send}
      button={t(`billing.payments.${act}`)}
      onSubmit={form.onSubmit(values => send.run(values))}
    >
      <Group grow align="flex-start">
        <MoneyInput label={t('billing.payments.amount')} autoFocus {...form.getInputProps('amount')} />
        <TextInput
          label={t('billing.payments.reference')}
          placeholder={t('billing.payments.referenceHint')}
          {...form.getInputProps('reference')}
        />
      </Group>
      <MethodChoice value={form.values.method} onChange={method => form.setFieldValue('method', method)} />
      {act === 'refund' && (
        <TextInput
          label={t('billing.payments.refundReason')}
          description={t('billing.payments.refundable', {
            amount: format.money(totals.paid - totals.refunded),
          })}
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  )
}

function useSendMoney({ act, repairId, onDone }: Omit<Props, 'totals'>) {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const commandId = useCommandId()
  return useCommand(
    (values: Values): Promise<Account> => {
      const to = { commandId: commandId.current(), repairId }
      return act === 'refund'
        ? client.billing.refund({ ...newRefundSchema.parse(values), ...to })
        : client.billing[act]({ ...newPaymentSchema.parse(values), ...to })
    },
    account => {
      const number = format.number(account.payments.at(-1)?.number ?? '')
      notifications.show({ message: t(done[act], { number: ltrText(number) }) })
      onDone()
    },
    commandId.renew,
  )
}

function usualAmount(act: Props['act'], { balance }: Totals): number | null {
  if (act === 'pay') return balance
  if (act === 'refund' && balance < 0) return -balance
  return null
}
