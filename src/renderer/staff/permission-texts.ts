import { type Permission, permissions } from '#shared/staff/permissions'

type AreaOf<P> = P extends `${infer Area}.${string}` ? Area : never
type Area = AreaOf<Permission>

const areas = [...new Set(permissions.map(areaOf))]

/** The permissions by the part of the program that they belong to, for a form. */
export const permissionAreas: readonly {
  readonly area: Area
  readonly permissions: readonly Permission[]
}[] = areas.map(area => ({
  area,
  permissions: permissions.filter(permission => areaOf(permission) === area),
}))

export function permissionTextKey<P extends Permission>(permission: P): `staff.permissions.${P}` {
  return `staff.permissions.${permission}`
}

function areaOf(permission: Permission): Area {
  // Every permission is written `area.act`.
  return permission.split('.')[0] as Area
}
