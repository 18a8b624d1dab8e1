import { Button, PasswordInput, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { passwordMinimum, passwordSchema } from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
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
    <form onSubmit={form.onSubmit(values => change.run(values))} noValidate>
      <Stack>
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
        <ErrorNote error={change.error} />
        <Button type="submit" loading={change.isRunning}>
          {t('staff.password.submit')}
        </Button>
      </Stack>
    </form>
  )
}
