import { SegmentedControl, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Core, closeCoreSchema, coreEnds } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { CommandForm } from '../ui/command-form'
import { MoneyInput } from '../ui/money-input'
import { ownDirection } from '../ui/own-direction'
import { useSentForm } from '../warranty/use-sent-form'

const schema = closeCoreSchema.omit({ commandId: true })

type Props = { readonly core: Core; readonly onDone: () => void }

/** Says what became of an old part: returned to whom it is owed, thrown away for a reason, or charged (rule J4). */
export function CloseCoreForm({ core, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const ends = coreEnds.filter(end => end !== 'returned' || core.owedTo !== null)
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: { coreId: core.id, end: ends[0] ?? 'scrapped', amount: 0 as number | null, reason: '' },
    send: (values, commandId) =>
      client.cores.close({
        ...schema.parse({ ...values, amount: values.end === 'charged' ? values.amount : 0 }),
        commandId,
      }),
    onDone: () => {
      notifications.show({ message: t('cores.close.done') })
      onDone()
    },
  })
  const { end } = form.values
  return (
    <CommandForm command={save} button={t('cores.close.save')} hasFieldErrors onSubmit={submit}>
      <SegmentedControl
        orientation="vertical"
        fullWidth
        aria-label={t('cores.close.end')}
        value={end}
        onChange={next => form.setFieldValue('end', next)}
        data={ends.map(value => ({
          value,
          label:
            value === 'returned'
              ? t('cores.close.returned', { name: ownDirection(core.owedTo?.name ?? '') })
              : t(`cores.close.${value}`),
        }))}
      />
      {end === 'charged' && <MoneyInput label={t('cores.close.amount')} {...form.getInputProps('amount')} />}
      <Textarea
        label={t(end === 'scrapped' ? 'cores.close.reason' : 'cores.close.note')}
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  )
}
