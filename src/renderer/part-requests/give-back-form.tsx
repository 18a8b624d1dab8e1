import { Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { giveBackSchema, type PartRequest } from '#shared/part-requests/model'
import { isInStores } from '#shared/stock/place'
import { useApi } from '../api/api-context'
import { LinePartCell } from '../stock/line-part-cell'
import { PlaceSelect } from '../stock/place-select'
import { usePlaces } from '../stock/use-places'
import { CommandForm } from '../ui/command-form'
import { ltrText } from '../ui/ltr-text'
import { useSentForm } from '../warranty/use-sent-form'
import { PiecesField } from './pieces-field'
import { useHomePlace } from './use-home-place'

const schema = giveBackSchema.omit({ commandId: true })

type Props = { readonly request: PartRequest; readonly onDone: () => void }

/** Issued parts that were not needed go back where they are kept. */
export function GiveBackForm({ request, onDone }: Props) {
  const places = usePlaces()
  const home = useHomePlace(request.part.id)
  if (!places || home === undefined) return null
  const stores = places.filter(place => place.isActive && isInStores(place.kind))
  const only = stores.length === 1 ? stores[0]?.id : undefined
  return <Fields request={request} onDone={onDone} toId={request.bin?.id ?? home ?? only ?? null} />
}

function Fields({ request, onDone, toId }: Props & { readonly toId: Id | null }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { part, issued, issuedSerialNos } = request
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: {
      requestId: request.id,
      toId,
      quantity: issued as number | null,
      serialNos: [...issuedSerialNos],
      reason: '',
      isStillNeeded: false,
    },
    send: (values, commandId) => client.partRequests.giveBack({ ...schema.parse(values), commandId }),
    onDone: () => {
      notifications.show({ message: t('partRequests.done.givenBack', { part: ltrText(part.number) }) })
      onDone()
    },
  })
  const { quantity, serialNos } = form.errors
  const mistake = quantity ?? serialNos
  return (
    <CommandForm command={save} button={t('partRequests.back.save')} hasFieldErrors onSubmit={submit}>
      <LinePartCell part={part} />
      <PiecesField
        part={part}
        label={t('partRequests.fields.quantity')}
        value={form.values}
        onChange={pieces => form.setValues(pieces)}
        error={typeof mistake === 'string' ? mistake : undefined}
        among={issuedSerialNos}
      />
      <PlaceSelect
        label={t('partRequests.back.to')}
        openOnFocus={false}
        of={({ kind }) => isInStores(kind)}
        value={form.values.toId}
        onChange={id => form.setFieldValue('toId', id)}
        error={form.errors.toId}
      />
      <TextInput label={t('partRequests.back.reason')} maxLength={200} {...form.getInputProps('reason')} />
      <Switch
        label={t('partRequests.back.isStillNeeded')}
        {...form.getInputProps('isStillNeeded', { type: 'checkbox' })}
      />
    </CommandForm>
  )
}
