import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Day } from '#shared/kernel/day'
import { daySchema, requiredLine } from '#shared/kernel/fields'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { DayField } from '../ui/day-field'
import { useFormOf } from '../ui/use-form-of'
import { useUndoNotice } from '../ui/use-undo-notice'

type Props = { readonly repair: Repair; readonly onDone: () => void }

const schema = z.object({ promisedOn: daySchema, reason: requiredLine(200) })

/** Another promised day, with its reason. */
export function PromiseForm({ repair, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const form = useFormOf(schema, {
    initialValues: { promisedOn: repair.promisedOn as Day | null, reason: '' },
  })
  const tell = useTellPromise(repair)
  const change = useCommand(
    client.repairs.changePromise,
    changed => {
      onDone()
      tell(changed)
    },
    commandId.renew,
  )
  return (
    <CommandForm
      command={change}
      button={t('workshop.changePromise')}
      onSubmit={form.onSubmit(values =>
        change.run({
          ...schema.parse(values),
          commandId: commandId.current(),
          repairId: repair.id,
          version: repair.version,
        }),
      )}
    >
      <DayField label={t('workshop.promised')} data-autofocus {...form.getInputProps('promisedOn')} />
      <TextInput label={t('workshop.promiseReason')} {...form.getInputProps('reason')} />
    </CommandForm>
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
