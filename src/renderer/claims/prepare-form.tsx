import { Group, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { prepareSchema, type Statement } from '#shared/claims/model'
import { periodOf } from '#shared/claims/period'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { DayField } from '../ui/day-field'
import { ltrText } from '../ui/ltr-text'
import { useSentForm } from '../warranty/use-sent-form'

// Main says that days are in the wrong order, at their field.
const schema = z.object(prepareSchema.shape).omit({ commandId: true })

type Props = {
  readonly manufacturers: readonly { readonly id: Id; readonly name: string }[]
  readonly usual: Id | null
  readonly onDone: (statement: Statement) => void
}

/** Which manufacturer, and of which days; the last whole month of the shop's calendar unless said otherwise. */
export function PrepareForm({ manufacturers, usual, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { today, shop, number } = useFormat()
  const period = periodOf('last_month', today(), shop.calendar)
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: {
      manufacturerId: usual,
      from: period.from as Day | null,
      to: period.to as Day | null,
    },
    send: (values, commandId) => client.claims.prepare({ ...schema.parse(values), commandId }),
    onDone: statement => {
      notifications.show({ message: t('claims.prepare.done', { number: ltrText(number(statement.number)) }) })
      onDone(statement)
    },
  })
  return (
    <CommandForm command={save} button={t('claims.prepare.submit')} hasFieldErrors onSubmit={submit}>
      <Select
        label={t('claims.prepare.manufacturer')}
        data={manufacturers.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('manufacturerId')}
      />
      <Group grow align="flex-start">
        <DayField label={t('claims.prepare.from')} {...form.getInputProps('from')} />
        <DayField label={t('claims.prepare.to')} {...form.getInputProps('to')} />
      </Group>
    </CommandForm>
  )
}
