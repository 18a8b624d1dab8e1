import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Card, extendSchema } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { CommandForm } from '../ui/command-form'
import { NumberField } from '../ui/number-field'
import { useSentForm } from './use-sent-form'

const schema = extendSchema.omit({ commandId: true })

type Props = { readonly card: Card; readonly onDone: () => void }

/** Adds months to the term of every kind of line. */
export function ExtendForm({ card, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: { cardId: card.id, version: card.version, months: Number.NaN, reason: '' },
    send: (values, commandId) => client.warranty.extend({ ...values, commandId }),
    onDone: () => {
      notifications.show({ message: t('warranty.acts.extended') })
      onDone()
    },
  })
  return (
    <CommandForm command={save} button={t('warranty.acts.extend')} hasFieldErrors onSubmit={submit}>
      <NumberField
        label={t('warranty.acts.months')}
        maw={200}
        data-autofocus
        {...form.getInputProps('months')}
      />
      <Textarea
        label={t('warranty.acts.extendReason')}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  )
}
