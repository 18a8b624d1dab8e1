import { PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { signInSchema } from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useShop } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
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
      <Stack>
        <CommandForm
          command={signIn}
          button={t('staff.signIn.submit')}
          size="md"
          onSubmit={form.onSubmit(values => signIn.run(values))}
        >
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
        </CommandForm>
        <Text size="sm" c="dimmed">
          {t('staff.signIn.forgotten')}
        </Text>
      </Stack>
    </Entrance>
  )
}
