import { Button, Checkbox, Fieldset, Paper, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { roleEditSchema, type SeenRole } from '#shared/staff/model'
import { type Permission, permissions } from '#shared/staff/permissions'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { CommandForm } from '../ui/command-form'
import { MeanwhileNote } from '../ui/meanwhile-note'
import { useFormOf } from '../ui/use-form-of'
import { useStoredForm } from '../ui/use-stored-form'
import { useUndoNotice } from '../ui/use-undo-notice'
import { permissionAreas, permissionTextKey } from './permission-texts'
import classes from './role-form.module.css'

type Props = {
  readonly role: SeenRole | undefined
  /** Tells whether something was changed that is not stored. */
  readonly onUnsaved: (isUnsaved: boolean) => void
  readonly onDone: (role: SeenRole) => void
}

/** A role: its name and what it may do; the administrator's is always everything. */
export function RoleForm({ role, onUnsaved, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const isAdministrator = role?.key === 'administrator'
  const form = useFormOf(roleEditSchema, { initialValues: valuesOf(role) })
  const isDisputed = useStoredForm(form, valuesOf(role)).length > 0
  const save = useCommand(client.staff.saveRole, saved => {
    form.setValues(valuesOf(saved))
    notifications.show({ message: t('staff.rolesPage.saved') })
    onDone(saved)
  })
  const deletion = useDeleteRole()
  const isUnsaved = !isSame(form.values, valuesOf(role))
  // The list of roles, which marks this one, stands outside.
  useEffect(() => onUnsaved(isUnsaved))
  return (
    <Paper withBorder p="md">
      <CommandForm
        isPage
        command={{ error: save.error ?? deletion.error, isRunning: save.isRunning }}
        button={isAdministrator ? undefined : t('common.save')}
        onSubmit={form.onSubmit(values => {
          deletion.clearError()
          save.run(roleEditSchema.parse(values))
        })}
        beside={
          role?.key === null && (
            <Button
              variant="subtle"
              color="red"
              loading={deletion.isRunning}
              onClick={() => {
                save.clearError()
                deletion.run({ id: role.id, version: role.version })
              }}
            >
              {t('staff.rolesPage.delete')}
            </Button>
          )
        }
      >
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
        <PermissionTicks
          granted={form.values.permissions}
          isFixed={isAdministrator}
          onChange={granted => form.setFieldValue('permissions', granted)}
        />
        {isDisputed && <MeanwhileNote />}
      </CommandForm>
    </Paper>
  )
}

/** Deletes a role of the shop's own; the way back makes it anew. */
function useDeleteRole() {
  const { t } = useTranslation()
  const { client } = useApi()
  const offerUndo = useUndoNotice()
  return useCommand(client.staff.deleteRole, deleted =>
    offerUndo(t('staff.rolesPage.deleted', { name: deleted.name }), () => client.staff.saveRole(deleted)),
  )
}

type TicksProps = {
  readonly granted: readonly Permission[]
  readonly isFixed: boolean
  readonly onChange: (granted: Permission[]) => void
}

function PermissionTicks({ granted, isFixed, onChange }: TicksProps) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      value={[...granted]}
      onChange={next => onChange(permissions.filter(permission => next.includes(permission)))}
      readOnly={isFixed}
    >
      <div className={classes.areas}>
        {permissionAreas.map(({ area, permissions: ofArea }) => (
          <Fieldset key={area} legend={t(`staff.areas.${area}`)}>
            <Stack gap={8}>
              {ofArea.map(permission => (
                <Checkbox
                  key={permission}
                  value={permission}
                  label={t(permissionTextKey(permission))}
                  disabled={isFixed}
                />
              ))}
            </Stack>
          </Fieldset>
        ))}
      </div>
    </Checkbox.Group>
  )
}

type Values = ReturnType<typeof valuesOf>

function valuesOf(role: SeenRole | undefined) {
  const granted: readonly Permission[] = role?.permissions ?? []
  return { id: role?.id, version: role?.version, name: role?.name ?? '', permissions: [...granted] }
}

function isSame(one: Values, other: Values): boolean {
  const granted = ({ permissions: list }: Values) => [...list].sort().join()
  return one.name === other.name && granted(one) === granted(other)
}
