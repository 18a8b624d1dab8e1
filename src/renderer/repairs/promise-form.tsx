import { Button, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { DayField } from '../ui/day-field'
import { ErrorNote } from '../ui/error-note'
import { useUndoNotice } from '../ui/use-undo-notice'

type Props = { readonly repair: Repair; readonly onDone: () => void }

/** Another promised day, with its reason. */
export function PromiseForm({ repair, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const [day, setDay] = useState<string | null>(repair.promisedOn)
  const [reason, setReason] = useState('')
  const tell = useTellPromise(repair)
  const change = useCommand(
    () =>
      client.repairs.changePromise({
        commandId: commandId.current(),
        repairId: repair.id,
        version: repair.version,
        promisedOn: day ?? '',
        reason,
      }),
    changed => {
      onDone()
      tell(changed)
    },
  )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        change.run(undefined)
      }}
    >
      <Stack>
        <DayField label={t('workshop.promised')} data-autofocus value={day} onChange={setDay} />
        <TextInput
          label={t('workshop.promiseReason')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <ErrorNote error={change.error} />
        <Button type="submit" loading={change.isRunning}>
          {t('workshop.changePromise')}
        </Button>
      </Stack>
    </form>
  )
}

/** Says the new day and offers the one before, as long as that one is not over. */
function useTellPromise({ promisedOn }: Repair): (changed: Repair) => void {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const offerUndo = useUndoNotice()
  return changed => {
    const message = t('workshop.promiseChanged', { date: format.day(changed.promisedOn) })
    if (promisedOn < format.today()) return void notifications.show({ message })
    offerUndo(message, () =>
      client.repairs.changePromise({
        commandId: crypto.randomUUID(),
        repairId: changed.id,
        version: changed.version,
        promisedOn,
        reason: t('workshop.promiseUndone'),
      }),
    )
  }
}
