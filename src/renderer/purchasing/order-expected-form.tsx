import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { daySchema } from '#shared/kernel/fields'
import type { Order } from '#shared/purchasing/order'
import { useApi } from '../api/api-context'
import { CommandForm } from '../ui/command-form'
import { DayField } from '../ui/day-field'
import { useShortcut } from '../ui/use-shortcut'
import { useSentForm } from '../warranty/use-sent-form'

type Props = { readonly order: Order; readonly onDone: () => void }

/** When parts are expected: a draft is placed with it, an open order gets another day. */
export function ExpectedDayForm({ order: { id, version, state, expectedOn }, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const isDraft = state === 'draft'
  const { form, save, submit } = useSentForm({
    schema: z.object({ expectedOn: isDraft ? daySchema.nullable() : daySchema }),
    initialValues: { expectedOn },
    send: ({ expectedOn: day }, commandId) =>
      isDraft
        ? client.purchasing.placeOrder({ commandId, id, version, ...(day && { expectedOn: day }) })
        : client.purchasing.changeExpected({ commandId, id, version, expectedOn: daySchema.parse(day) }),
    onDone: () => {
      if (isDraft) notifications.show({ message: t('purchasing.order.placed') })
      onDone()
    },
  })
  useShortcut('Ctrl+Enter', submit)
  return (
    <CommandForm
      command={save}
      button={t(isDraft ? 'purchasing.order.place' : 'purchasing.order.changeExpectedSave')}
      onSubmit={submit}
    >
      <DayField
        label={t('purchasing.fields.expectedOn')}
        description={isDraft ? t('purchasing.order.expectedHint') : undefined}
        data-autofocus
        {...form.getInputProps('expectedOn')}
      />
    </CommandForm>
  )
}
