import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ChooseAndEdit } from '../ui/choose-and-edit'
import { ErrorNote } from '../ui/error-note'
import { RoleForm } from './role-form'
import { roleNameOf } from './role-name'

/** The roles at the start side, what the chosen one may do beside them. */
export function RolesPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { number } = useFormat()
  const { data: roles, error } = useQuery(queries.staff.roles.queryOptions({ input: {} }))
  if (error) return <ErrorNote error={error} />
  if (!roles) return <Skeleton height={320} />
  return (
    <ChooseAndEdit
      label={t('staff.rolesPage.title')}
      word="role"
      rows={roles}
      nameOf={({ key, name }) => roleNameOf({ roleKey: key, roleName: name }, t)}
      noteOf={({ staffCount }) => t('staff.rolesPage.people', { count: number(staffCount) })}
      add={t('staff.rolesPage.add')}
      edit={(role, form) => <RoleForm role={role} {...form} />}
    />
  )
}
