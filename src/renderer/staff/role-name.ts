import type { TFunction } from 'i18next'
import type { RoleKey } from '#shared/staff/permissions'

type Named = { readonly roleKey: RoleKey | null; readonly roleName: string | null }

/** The shop's own name of a role, else the name of one of the five roles in the person's language. */
export function roleNameOf({ roleKey, roleName }: Named, t: TFunction): string {
  if (roleName) return roleName
  return roleKey ? t(`staff.roles.${roleKey}`) : ''
}
