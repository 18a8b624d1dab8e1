import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Card, correctCardSchema } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { CommandForm } from '../ui/command-form'
import { DayField } from '../ui/day-field'
import { TakenSerial } from './taken-serial'
import { useSentForm } from './use-sent-form'

const schema = correctCardSchema.omit({ commandId: true })

const days = ['producedOn', 'soldOn', 'installedOn', 'activatedOn'] as const

type Props = { readonly card: Card; readonly onDone: () => void }

/** Mends what was written wrong on a card, with the reason; whether it is active stays as it is. */
export function CorrectForm({ card, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: valuesOf(card),
    send: (values, commandId) => client.warranty.correct({ ...values, commandId }),
    onDone: () => {
      notifications.show({ message: t('warranty.acts.corrected') })
      onDone()
    },
  })
  const shownDays = days.filter(day => day !== 'activatedOn' || card.facts.activatedOn !== null)
  return (
    <CommandForm command={save} button={t('warranty.acts.correct')} hasFieldErrors onSubmit={submit}>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        <TextInput
          label={t('warranty.fields.serialNo')}
          dir="ltr"
          data-autofocus
          {...form.getInputProps('serialNo')}
        />
        <TextInput label={t('warranty.fields.invoiceNo')} dir="ltr" {...form.getInputProps('invoiceNo')} />
        <TextInput label={t('warranty.fields.brand')} {...form.getInputProps('brand')} />
        <TextInput label={t('warranty.fields.model')} {...form.getInputProps('model')} />
        {shownDays.map(day => (
          <DayField key={day} label={t(`warranty.fields.${day}`)} {...form.getInputProps(day)} />
        ))}
      </SimpleGrid>
      <TakenSerial error={save.error} onLeave={onDone} />
      <Textarea
        label={t('warranty.acts.correctReason')}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  )
}

function valuesOf({ id, version, serialNo, brand, model, facts, invoiceNo }: Card) {
  return {
    cardId: id,
    version,
    serialNo: serialNo ?? '',
    brand,
    model,
    invoiceNo,
    producedOn: facts.producedOn,
    soldOn: facts.soldOn,
    installedOn: facts.installedOn,
    activatedOn: facts.activatedOn,
    reason: '',
  }
}
