import { Group, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { chargedKinds, type NewCharge, newChargeSchema } from '#shared/billing/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { MoneyInput } from '../ui/money-input'
import { NumberField } from '../ui/number-field'
import { useFormOf } from '../ui/use-form-of'
import { type Payer, PayerChoice } from './payer-choice'

type Props = { readonly repairId: Id; readonly onDone: () => void }

/** A new line: work, a part that is not from stock, a journey; its warranty days start at delivery (rules E1, E2). */
export function ChargeForm({ repairId, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { shop } = useFormat()
  const commandId = useCommandId()
  const form = useFormOf(newChargeSchema, {
    initialValues: {
      kind: 'labour' as NewCharge['kind'],
      description: '',
      quantity: 1,
      unitPrice: null as number | null,
      warrantyDays: shop.repairWarrantyDays,
      coverage: { kind: 'none' } as Payer,
    },
  })
  const add = useCommand(
    client.billing.addCharge,
    () => {
      notifications.show({ message: t('billing.done.charged') })
      onDone()
    },
    commandId.renew,
  )
  return (
    <CommandForm
      command={add}
      button={t('billing.charges.add')}
      onSubmit={form.onSubmit(values =>
        add.run({ ...newChargeSchema.parse(values), commandId: commandId.current(), repairId }),
      )}
    >
      <SegmentedControl
        aria-label={t('billing.columns.kind')}
        data={chargedKinds.map(kind => ({
          value: kind,
          label: t(`billing.kinds.${kind}`),
        }))}
        value={form.values.kind}
        // Another kind of line may be covered by nothing.
        onChange={kind => form.setValues({ kind, coverage: { kind: 'none' } })}
      />
      <TextInput label={t('billing.columns.description')} autoFocus {...form.getInputProps('description')} />
      <PayerChoice
        repairId={repairId}
        chargeKind={form.values.kind}
        value={form.values.coverage}
        onChange={coverage => form.setFieldValue('coverage', coverage)}
      />
      <Group grow align="flex-start">
        <MoneyInput label={t('billing.columns.unitPrice')} {...form.getInputProps('unitPrice')} />
        <NumberField label={t('billing.columns.quantity')} {...form.getInputProps('quantity')} />
        <NumberField label={t('billing.columns.warrantyDays')} {...form.getInputProps('warrantyDays')} />
      </Group>
    </CommandForm>
  )
}
