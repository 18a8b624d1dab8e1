import type { z } from 'zod'
import type { newRoleSchema, Role, roleEditSchema, SeenRole } from '#shared/staff/model'
import { defaultRolePermissions, permissions, type RoleKey, roleKeys } from '#shared/staff/permissions'
import { type RoleNames, rolesShareName } from '#shared/staff/role-names'
import { record } from '../kernel/audit'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { refuseUnseen, versionOf } from '../kernel/seen-version'
import { inTransaction } from '../kernel/transaction'
import { keepingManagers } from './keep-manager'
import { deleteRoleRow, findAllStaff, findRoles, insertRoles, updateRole } from './repository'

type NewRole = z.infer<typeof newRoleSchema>
type RoleEdit = z.infer<typeof roleEditSchema>
type StoredRole = Omit<Role, 'staffCount'>
type SeenId = Pick<SeenRole, 'id' | 'version'>

export async function listRoles({ db }: Context): Promise<SeenRole[]> {
  return (await findRoles(db.reader)).map(seen)
}

/** Makes the roles that every shop starts with, and gives the administrator's. */
export async function seedRoles(work: Work): Promise<StoredRole> {
  const roles = roleKeys.map(key => defaultRole(work, key))
  await insertRoles(work.trx, roles, work.now)
  await record(
    work,
    ...roles.map(role => ({ action: 'staff.saveRole', entity: 'role', entityId: role.id, after: role })),
  )
  return roles.find(role => role.key === 'administrator') ?? refuse('NOT_FOUND')
}

/**
 * Makes a role, or changes one that is as the person saw it; felt by open windows at their next call. Refused with
 * CHANGED_MEANWHILE, ROLE_NAME_TAKEN, ADMINISTRATOR_COMPLETE where the administrator would lose a permission,
 * OWN_ACCOUNT, LAST_MANAGER, NOT_FOUND.
 */
export function saveRole(context: Context, input: RoleEdit): Promise<SeenRole> {
  return inTransaction(context, async work => {
    const roles = await findRoles(work.trx)
    const before =
      input.id === undefined ? undefined : (roles.find(role => role.id === input.id) ?? refuse('NOT_FOUND'))
    if (before) refuseUnseen(stored(before), input.version)
    const after = edited(work, before, input)
    refuseTakenName(after, roles)
    if (before) await keepingManagers(work, () => updateRole(work.trx, after))
    else await insertRoles(work.trx, [after], work.now)
    await record(work, {
      action: 'staff.saveRole',
      entity: 'role',
      entityId: after.id,
      ...(before && { before: stored(before) }),
      after: stored(after),
    })
    return seen(after)
  })
}

/**
 * Deletes a role of the shop's own that is as the person saw it and that nobody has, also nobody who left, and gives what
 * makes it anew. Refused with ROLE_BUILT_IN, CHANGED_MEANWHILE, ROLE_IN_USE with the names of its people, NOT_FOUND.
 */
export function deleteRole(context: Context, { id, version }: SeenId): Promise<NewRole> {
  return inTransaction(context, async work => {
    const role = (await findRoles(work.trx)).find(one => one.id === id) ?? refuse('NOT_FOUND')
    if (role.key !== null) refuse('ROLE_BUILT_IN')
    refuseUnseen(stored(role), version)
    if (role.staffCount > 0) refuse('ROLE_IN_USE', { values: { names: await holdersOf(work, role) } })
    await deleteRoleRow(work.trx, id)
    await record(work, { action: 'staff.deleteRole', entity: 'role', entityId: id, before: stored(role) })
    return { name: role.name ?? '', permissions: role.permissions }
  })
}

/** As many names as a sentence can carry. */
const mostHolders = 5

async function holdersOf(work: Work, { id, staffCount }: Role): Promise<string> {
  const holders = (await findAllStaff(work.trx)).filter(({ roleId }) => roleId === id)
  const names = holders.slice(0, mostHolders).map(({ name }) => name)
  return [...names, ...(staffCount > mostHolders ? ['…'] : [])].join(' · ')
}

function defaultRole(work: Work, key: RoleKey): StoredRole {
  return { id: work.newId(), key, name: null, permissions: [...defaultRolePermissions[key]] }
}

function edited(work: Work, before: Role | undefined, input: RoleEdit): Role {
  const key = before?.key ?? null
  if (key === null && input.name === '') {
    refuse('INVALID_INPUT', { issues: [{ path: 'name', reason: 'required', values: {} }] })
  }
  const granted = permissions.filter(permission => input.permissions.includes(permission))
  if (key === 'administrator' && granted.length < permissions.length) refuse('ADMINISTRATOR_COMPLETE')
  return {
    id: before?.id ?? work.newId(),
    key,
    // Without a name of the shop's own, one of the first five roles is called as i18n calls it.
    name: input.name === '' ? null : input.name,
    permissions: granted,
    staffCount: before?.staffCount ?? 0,
  }
}

function refuseTakenName(role: RoleNames & { readonly id: string }, roles: readonly Role[]): void {
  const isTaken = roles.some(other => other.id !== role.id && rolesShareName(other, role))
  if (isTaken) refuse('ROLE_NAME_TAKEN', { field: 'name' })
}

/** The number of its people is no fact of the role. */
function seen(role: Role): SeenRole {
  return { ...role, version: versionOf(stored(role)) }
}

function stored({ id, key, name, permissions: granted }: StoredRole): StoredRole {
  return { id, key, name, permissions: granted }
}
