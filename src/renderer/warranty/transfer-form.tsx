import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Card, transferSchema } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { CommandForm } from '../ui/command-form'
import { OwnerField } from './owner-field'
import { useSentForm } from './use-sent-form'

const schema = transferSchema.omit({ commandId: true })

type Props = { readonly card: Card; readonly onDone: () => void }

/** Gives the card to another customer; earlier owners stay in its history. */
export function TransferForm({ card, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: { cardId: card.id, version: card.version, ownerId: '', reason: '' },
    send: (values, commandId) => client.warranty.transfer({ ...values, commandId }),
    onDone: ({ owner }) => {
      notifications.show({ message: t('warranty.acts.transferred', { name: owner?.name ?? '' }) })
      onDone()
    },
  })
  return (
    <CommandForm command={save} button={t('warranty.acts.transfer')} hasFieldErrors onSubmit={submit}>
      <OwnerField
        label={t('warranty.acts.newOwner')}
        isFirst
        error={form.errors.ownerId}
        onChange={owner => form.setFieldValue('ownerId', owner?.id ?? '')}
      />
      <Textarea label={t('warranty.acts.reason')} autosize minRows={2} {...form.getInputProps('reason')} />
    </CommandForm>
  )
}
