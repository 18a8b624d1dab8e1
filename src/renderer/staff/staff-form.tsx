import { Alert, Divider, PasswordInput, Select, Stack, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBriefcase } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import {
  type Member,
  newStaffSchema,
  passwordMinimum,
  passwordSchema,
  staffEditSchema,
} from '#shared/staff/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'
import { roleNameOf } from './role-name'

type Props = { readonly person: Member | undefined; readonly onDone: () => void }

/** An account of a person: made new, or changed. Nobody is ever deleted, whoever leaves is made inactive. */
export function StaffForm({ person, onDone }: Props) {
  return person ? <EditForm person={person} onDone={onDone} /> : <NewForm onDone={onDone} />
}

function NewForm({ onDone }: Pick<Props, 'onDone'>) {
  const { t } = useTranslation()
  const { client } = useApi()
  const format = useFormat()
  const form = useFormOf(newStaffSchema, { initialValues: { name: '', login: '', password: '', roleId: '' } })
  const add = useCommand(client.staff.add, () => {
    notifications.show({ message: t('staff.members.added') })
    onDone()
  })
  return (
    <CommandForm
      command={add}
      button={t('staff.members.add')}
      onSubmit={form.onSubmit(values => add.run(values))}
    >
      <TextInput label={t('staff.members.name')} data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label={t('staff.members.login')}
        description={t('staff.members.loginHint')}
        autoComplete="off"
        {...form.getInputProps('login')}
      />
      <RoleSelect {...form.getInputProps('roleId')} />
      <PasswordInput
        label={t('staff.signIn.password')}
        description={t('staff.password.hint', { minimum: format.number(passwordMinimum) })}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
    </CommandForm>
  )
}

function EditForm({ person, onDone }: { readonly person: Member; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { id, name, login, roleId, isActive, version } = person
  const form = useFormOf(staffEditSchema, { initialValues: { id, name, login, roleId, isActive, version } })
  const save = useCommand(client.staff.edit, () => {
    notifications.show({ message: t('staff.members.saved') })
    onDone()
  })
  return (
    <Stack>
      <CommandForm
        command={save}
        button={t('common.save')}
        onSubmit={form.onSubmit(values => save.run(values))}
      >
        <TextInput label={t('staff.members.name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('staff.members.login')} autoComplete="off" {...form.getInputProps('login')} />
        <RoleSelect {...form.getInputProps('roleId')} />
        <Switch
          label={t('staff.members.active')}
          description={t('staff.members.activeHint')}
          {...form.getInputProps('isActive', { type: 'checkbox' })}
        />
        {!form.values.isActive && <BagNote person={person} />}
      </CommandForm>
      <Divider />
      <ResetPasswordForm person={person} />
    </Stack>
  )
}

function BagNote({ person: { name, partsInBag } }: { readonly person: Member }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (partsInBag === 0) return null
  return (
    <Alert color="orange" icon={<IconBriefcase aria-hidden />}>
      {t('staff.members.partsInBagHint', { name, count: number(partsInBag) })}
    </Alert>
  )
}

const resetSchema = z.object({ id: z.string(), password: passwordSchema })

function ResetPasswordForm({ person }: { readonly person: Pick<Member, 'id' | 'name'> }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const form = useFormOf(resetSchema, { initialValues: { id: person.id, password: '' } })
  const reset = useCommand(client.staff.resetPassword, () => {
    notifications.show({ message: t('staff.members.passwordReset') })
    form.reset()
  })
  return (
    <CommandForm
      command={reset}
      button={t('staff.members.resetPassword')}
      isSecondary
      onSubmit={form.onSubmit(values => reset.run(values))}
    >
      <PasswordInput
        label={t('staff.members.resetPasswordOf', { name: person.name })}
        description={t('staff.members.resetPasswordHint')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
    </CommandForm>
  )
}

type RoleSelectProps = {
  readonly value?: string
  readonly onChange?: (value: string | null) => void
  readonly error?: unknown
}

function RoleSelect({ value = '', onChange, error }: RoleSelectProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: roles = [] } = useQuery(queries.staff.roles.queryOptions({ input: {} }))
  return (
    <Select
      label={t('staff.members.role')}
      value={value || null}
      data={roles.map(role => ({
        value: role.id,
        label: roleNameOf({ roleKey: role.key, roleName: role.name }, t),
      }))}
      allowDeselect={false}
      error={typeof error === 'string' ? error : undefined}
      {...(onChange && { onChange })}
    />
  )
}
