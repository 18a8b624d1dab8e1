import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { DayField } from '../ui/day-field'
import { ErrorNote } from '../ui/error-note'

type Props = { readonly repair: Repair; readonly onDone: () => void }

export function PromiseForm({ repair, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const [day, setDay] = useState<string | null>(repair.promisedOn)
  const [reason, setReason] = useState('')
  const change = useCommand(
    () =>
      client.repairs.changePromise({
        commandId: commandId.current(),
        repairId: repair.id,
        version: repair.version,
        promisedOn: day ?? '',
        reason,
      }),
    onDone,
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
