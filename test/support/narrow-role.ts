import type { Permission, RoleKey } from '../../src/shared/staff/permissions'
import type { Client } from './test-app'

/** Takes a permission from a role that every shop starts with. */
export async function narrowRole(manager: Client, key: RoleKey, taken: Permission): Promise<void> {
  const role = (await manager.staff.roles({})).find(found => found.key === key)
  if (!role?.permissions.includes(taken)) throw new Error(`the ${key} has no ${taken}`)
  const { id, version, name } = role
  const permissions = role.permissions.filter(permission => permission !== taken)
  await manager.staff.saveRole({ id, version, name: name ?? '', permissions })
}
