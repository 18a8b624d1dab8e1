import { PasswordInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { firstManagerSchema, passwordMinimum } from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
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
      <CommandForm
        command={begin}
        button={t('staff.setUp.submit')}
        size="md"
        onSubmit={form.onSubmit(values => begin.run(values))}
      >
        <TextInput label={t('staff.setUp.shopName')} autoFocus {...form.getInputProps('shopName')} />
        <TextInput label={t('staff.setUp.name')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label={t('staff.signIn.login')} autoComplete="username" {...form.getInputProps('login')} />
        <PasswordInput
          label={t('staff.signIn.password')}
          description={t('staff.password.hint', { minimum: format.number(passwordMinimum) })}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
      </CommandForm>
    </Entrance>
  )
}
