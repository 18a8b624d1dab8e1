import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { firstManagerSchema, passwordMinimum } from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { useFormOf } from '../ui/use-form-of'
import { Entrance } from './entrance'
import { useFreshStart } from './use-fresh-start'

/** The shop's first minute: its name and its first manager. */
export function FirstStartPage() {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const form = useFormOf(firstManagerSchema, {
    initialValues: { shopName: '', name: '', login: '', password: '' },
  })
  const begin = useCommand(client.session.setUp, useFreshStart())
  return (
    <Entrance title={t('staff.setUp.title')} text={t('staff.setUp.explain')}>
      <form onSubmit={form.onSubmit(values => begin.run(values))} noValidate>
        <Stack>
          <TextInput label={t('staff.setUp.shopName')} autoFocus {...form.getInputProps('shopName')} />
          <TextInput label={t('staff.setUp.name')} autoComplete="name" {...form.getInputProps('name')} />
          <TextInput
            label={t('staff.signIn.login')}
            autoComplete="username"
            {...form.getInputProps('login')}
          />
          <PasswordInput
            label={t('staff.signIn.password')}
            description={t('staff.password.hint', { minimum: format.number(passwordMinimum) })}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <ErrorNote error={begin.error} />
          <Button type="submit" size="md" loading={begin.isRunning}>
            {t('staff.setUp.submit')}
          </Button>
        </Stack>
      </form>
    </Entrance>
  )
}
