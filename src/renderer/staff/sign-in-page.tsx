import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { signInSchema } from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useShop } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { useFormOf } from '../ui/use-form-of'
import { Entrance } from './entrance'
import { useFreshStart } from './use-fresh-start'

export function SignInPage() {
  const { t } = useTranslation()
  const { client } = useApi()
  const { shopName } = useShop()
  const form = useFormOf(signInSchema, { initialValues: { login: '', password: '' } })
  const signIn = useCommand(client.session.signIn, useFreshStart())
  return (
    <Entrance title={t('staff.signIn.title')} text={shopName}>
      <form onSubmit={form.onSubmit(values => signIn.run(values))} noValidate>
        <Stack>
          <TextInput
            label={t('staff.signIn.login')}
            autoFocus
            autoComplete="username"
            {...form.getInputProps('login')}
            key={form.key('login')}
          />
          <PasswordInput
            label={t('staff.signIn.password')}
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <ErrorNote error={signIn.error} />
          <Button type="submit" size="md" loading={signIn.isRunning}>
            {t('staff.signIn.submit')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('staff.signIn.forgotten')}
          </Text>
        </Stack>
      </form>
    </Entrance>
  )
}
