import { PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { passwordMinimum, passwordSchema } from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'

type Props = { readonly onDone: () => void }

const schema = z.object({ current: z.string().min(1), next: passwordSchema })

export function ChangePasswordForm({ onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const form = useFormOf(schema, { initialValues: { current: '', next: '' } })
  const change = useCommand(client.session.changePassword, () => {
    notifications.show({ message: t('staff.password.changed') })
    onDone()
  })
  return (
    <CommandForm
      command={change}
      button={t('staff.password.submit')}
      onSubmit={form.onSubmit(values => change.run(values))}
    >
      <PasswordInput
        label={t('staff.password.current')}
        data-autofocus
        autoComplete="current-password"
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label={t('staff.password.next')}
        description={t('staff.password.hint', { minimum: format.number(passwordMinimum) })}
        autoComplete="new-password"
        {...form.getInputProps('next')}
      />
    </CommandForm>
  )
}
