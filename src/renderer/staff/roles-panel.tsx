import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NavLink,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roleEditSchema, type SeenRole } from '#shared/staff/model'
import { type Permission, permissions } from '#shared/staff/permissions'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { MeanwhileNote } from '../ui/meanwhile-note'
import { useFormOf } from '../ui/use-form-of'
import { useStoredForm } from '../ui/use-stored-form'
import { permissionAreas, permissionTextKey } from './permission-texts'
import { roleNameOf } from './role-name'

/** The roles at the start side, what the chosen one may do beside them. */
export function RolesPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { number } = useFormat()
  const { data: roles = [] } = useQuery(queries.staff.roles.queryOptions({ input: {} }))
  const [chosen, setChosen] = useState<string>()
  const role = chosen === 'new' ? undefined : (roles.find(({ id }) => id === chosen) ?? roles[0])
  if (roles.length === 0) return null
  return (
    <Group align="flex-start" wrap="nowrap" gap="lg">
      <Stack w={260} gap={4}>
        {roles.map(({ id, key, name, staffCount }) => (
          <NavLink
            key={id}
            component="button"
            active={role?.id === id}
            label={roleNameOf({ roleKey: key, roleName: name }, t)}
            description={t('staff.rolesPage.people', { count: number(staffCount) })}
            onClick={() => setChosen(id)}
          />
        ))}
        <Button
          variant="subtle"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setChosen('new')}
        >
          {t('staff.rolesPage.add')}
        </Button>
      </Stack>
      <RoleForm key={role?.id ?? 'new'} role={role} onSaved={saved => setChosen(saved.id)} />
    </Group>
  )
}

type FormProps = { readonly role: SeenRole | undefined; readonly onSaved: (role: SeenRole) => void }

function RoleForm({ role, onSaved }: FormProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const isAdministrator = role?.key === 'administrator'
  const form = useFormOf(roleEditSchema, { initialValues: valuesOf(role) })
  const isDisputed = useStoredForm(form, valuesOf(role)).length > 0
  const save = useCommand(client.staff.saveRole, saved => {
    form.setValues(valuesOf(saved))
    notifications.show({ message: t('staff.rolesPage.saved') })
    onSaved(saved)
  })
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={form.onSubmit(values => save.run(roleEditSchema.parse(values)))}
      flex={1}
    >
      <Stack>
        <TextInput
          label={t('staff.rolesPage.name')}
          maw={360}
          {...(role?.key && {
            description: t('staff.rolesPage.nameHint'),
            placeholder: t(`staff.roles.${role.key}`),
          })}
          {...form.getInputProps('name')}
        />
        <Text c="dimmed" size="sm">
          {t(isAdministrator ? 'staff.rolesPage.administratorHint' : 'staff.rolesPage.liveHint')}
        </Text>
        <Checkbox.Group
          value={form.values.permissions}
          onChange={next =>
            form.setFieldValue(
              'permissions',
              permissions.filter(permission => next.includes(permission)),
            )
          }
          readOnly={isAdministrator}
        >
          <SimpleGrid cols={{ base: 2, xl: 3 }}>
            {permissionAreas.map(({ area, permissions: ofArea }) => (
              <Fieldset key={area} legend={t(`staff.areas.${area}`)}>
                <Stack gap={8}>
                  {ofArea.map(permission => (
                    <Checkbox
                      key={permission}
                      value={permission}
                      label={t(permissionTextKey(permission))}
                      disabled={isAdministrator}
                    />
                  ))}
                </Stack>
              </Fieldset>
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        {isDisputed && <MeanwhileNote />}
        <ErrorNote error={save.error} />
        {!isAdministrator && (
          <Group>
            <Button type="submit" loading={save.isRunning}>
              {t('common.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function valuesOf(role: SeenRole | undefined) {
  const granted: readonly Permission[] = role?.permissions ?? []
  return { id: role?.id, version: role?.version, name: role?.name ?? '', permissions: [...granted] }
}
