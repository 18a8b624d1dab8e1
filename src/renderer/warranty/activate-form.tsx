import { Group, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { activateSchema, type Card } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useScanTarget } from '../search/use-scan-target'
import { CommandForm } from '../ui/command-form'
import { DayField } from '../ui/day-field'
import { Ltr } from '../ui/ltr'
import { OwnerField } from './owner-field'
import { TakenSerial } from './taken-serial'
import { useSentForm } from './use-sent-form'

const schema = activateSchema.omit({ commandId: true })

type Props = { readonly card: Card; readonly onDone: () => void }

/** Starts a card: which device, from when, whose. A scan fills in the serial. */
export function ActivateForm({ card, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { today } = useFormat()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: valuesOf(card, today()),
    send: (values, commandId) => client.warranty.activate({ ...schema.parse(values), commandId }),
    onDone: () => {
      notifications.show({ message: t('warranty.acts.activated') })
      onDone()
    },
  })
  const needsSerial = card.serialNo === null
  useScanTarget(code => {
    form.setFieldValue('serialNo', code)
    return true
  }, needsSerial)
  return (
    <CommandForm command={save} button={t('warranty.acts.activate')} hasFieldErrors onSubmit={submit}>
      {needsSerial ? (
        <TextInput
          label={t('warranty.fields.serialNo')}
          description={t('warranty.fields.serialHint')}
          dir="ltr"
          data-autofocus
          {...form.getInputProps('serialNo')}
        />
      ) : (
        <Text size="sm">
          {t('warranty.columns.serialNo')}: <Ltr>{card.serialNo}</Ltr>
        </Text>
      )}
      <TakenSerial error={save.error} onLeave={onDone} />
      <Group grow align="flex-start">
        <TextInput label={t('warranty.fields.brand')} {...form.getInputProps('brand')} />
        <TextInput label={t('warranty.fields.model')} {...form.getInputProps('model')} />
      </Group>
      <Group grow align="flex-start">
        <DayField
          label={t('warranty.fields.activatedOn')}
          data-autofocus={!needsSerial || undefined}
          {...form.getInputProps('activatedOn')}
        />
        <DayField label={t('warranty.fields.soldOn')} {...form.getInputProps('soldOn')} />
      </Group>
      <Group grow align="flex-start">
        <DayField label={t('warranty.fields.installedOn')} {...form.getInputProps('installedOn')} />
        <TextInput label={t('warranty.fields.invoiceNo')} dir="ltr" {...form.getInputProps('invoiceNo')} />
      </Group>
      <OwnerField
        label={t('warranty.fields.owner')}
        initial={card.owner}
        error={form.errors.ownerId}
        onChange={owner => form.setFieldValue('ownerId', owner?.id ?? null)}
      />
    </CommandForm>
  )
}

function valuesOf({ id, version, brand, model, facts, invoiceNo, owner }: Card, today: string) {
  return {
    cardId: id,
    version,
    serialNo: '',
    brand,
    model,
    activatedOn: (facts.activatedOn ?? today) as string | null,
    soldOn: facts.soldOn,
    installedOn: facts.installedOn,
    invoiceNo,
    ownerId: owner?.id ?? null,
  }
}
