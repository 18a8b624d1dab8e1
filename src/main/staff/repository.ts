import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Role, SignedIn } from '#shared/staff/model'
import { type Permission, permissions, type RoleKey, roleKeys } from '#shared/staff/permissions'
import type { Actor } from '../kernel/context'

type StaffRow = {
  readonly id: Id
  readonly login: string
  readonly name: string
  readonly role_id: Id
  readonly role_key: RoleKey | null
  readonly role_name: string | null
  readonly permissions: string
  readonly is_active: number
}

type NewStaff = {
  readonly id: Id
  readonly login: string
  readonly loginKey: string
  readonly name: string
  readonly roleId: Id
  readonly passwordHash: string
  readonly createdAt: string
}

type StaffChange = Pick<NewStaff, 'id' | 'login' | 'loginKey' | 'name' | 'roleId'> & {
  readonly isActive: boolean
  /** The instant of the change, kept as the moment of leaving where it deactivates. */
  readonly at: string
}

type StoredRole = Omit<Role, 'staffCount'>

type RoleRow = {
  readonly id: Id
  readonly key: RoleKey | null
  readonly name: string | null
  readonly permissions: string
  readonly staff_count: number
}

/** What a sign-in is checked against; the hash never leaves the services of staff. */
export type Account = {
  readonly id: Id
  readonly loginKey: string
  readonly passwordHash: string
  readonly isActive: boolean
}

export async function isAnyoneHere(db: Knex): Promise<boolean> {
  return (await db('staff').first('id')) !== undefined
}

export async function findActiveActor(db: Knex, staffId: Id): Promise<Actor | undefined> {
  const staff = await findStaff(db, staffId)
  return staff?.isActive
    ? { id: staff.id, name: staff.name, permissions: new Set(staff.permissions) }
    : undefined
}

export async function findStaff(db: Knex, id: Id): Promise<SignedIn | undefined> {
  const row: StaffRow | undefined = await staffQuery(db).where('staff.id', id).first()
  return row && toStaff(row)
}

export async function findAllStaff(db: Knex): Promise<SignedIn[]> {
  const rows: StaffRow[] = await staffQuery(db)
  return rows.map(toStaff)
}

export async function findStaffIdByLogin(db: Knex, loginKey: string): Promise<Id | undefined> {
  const row = await db('staff').where({ login_key: loginKey }).first('id')
  return row?.id
}

export async function findAccount(
  db: Knex,
  by: { readonly id: Id } | { readonly login_key: string },
): Promise<Account | undefined> {
  const row = await db('staff').where(by).first('id', 'login_key', 'password_hash', 'is_active')
  return (
    row && {
      id: row.id,
      loginKey: row.login_key,
      passwordHash: row.password_hash,
      isActive: row.is_active === 1,
    }
  )
}

export async function insertStaff(db: Knex, staff: NewStaff): Promise<void> {
  await db('staff').insert({
    id: staff.id,
    login: staff.login,
    login_key: staff.loginKey,
    name: staff.name,
    role_id: staff.roleId,
    password_hash: staff.passwordHash,
    is_active: 1,
    created_at: staff.createdAt,
  })
}

export async function updateStaff(
  db: Knex,
  { id, login, loginKey, name, roleId, isActive, at }: StaffChange,
): Promise<void> {
  await db('staff')
    .where({ id })
    .update({
      login,
      login_key: loginKey,
      name,
      role_id: roleId,
      is_active: isActive ? 1 : 0,
      // Who left already keeps the first moment.
      deactivated_at: isActive ? null : db.raw('coalesce(deactivated_at, ?)', [at]),
    })
}

export async function updatePasswordHash(db: Knex, id: Id, passwordHash: string): Promise<void> {
  await db('staff').where({ id }).update({ password_hash: passwordHash })
}

/** All roles, the five of every shop first, then in the order of their making, each with the number of its people, deactivated ones included. */
export async function findRoles(db: Knex): Promise<Role[]> {
  const rows: RoleRow[] = await db('roles')
    .leftJoin('staff', 'staff.role_id', 'roles.id')
    .groupBy('roles.id', 'roles.key', 'roles.name', 'roles.permissions', 'roles.created_at')
    .orderBy(['roles.created_at', 'roles.id'])
    .select('roles.id', 'roles.key', 'roles.name', 'roles.permissions')
    .count({ staff_count: 'staff.id' })
  return rows.map(toRole).sort((a, b) => placeOf(a.key) - placeOf(b.key))
}

export async function insertRoles(db: Knex, roles: readonly StoredRole[], at: string): Promise<void> {
  await db('roles').insert(
    roles.map(({ id, key, name, permissions: granted }) => ({
      id,
      key,
      name,
      permissions: JSON.stringify(granted),
      created_at: at,
    })),
  )
}

export async function updateRole(db: Knex, { id, name, permissions: granted }: StoredRole): Promise<void> {
  await db('roles')
    .where({ id })
    .update({ name, permissions: JSON.stringify(granted) })
}

export async function deleteRoleRow(db: Knex, id: Id): Promise<void> {
  await db('roles').where({ id }).delete()
}

function toRole(row: RoleRow): Role {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    permissions: permissionsOf(row.key, row.permissions),
    staffCount: row.staff_count,
  }
}

function placeOf(key: RoleKey | null): number {
  return key === null ? roleKeys.length : roleKeys.indexOf(key)
}

function staffQuery(db: Knex): Knex.QueryBuilder {
  return db('staff')
    .join('roles', 'roles.id', 'staff.role_id')
    .select('staff.id', 'staff.login', 'staff.name', 'staff.role_id', 'staff.is_active')
    .select('roles.key as role_key', 'roles.name as role_name', 'roles.permissions')
}

function toStaff(row: StaffRow): SignedIn {
  const granted = permissionsOf(row.role_key, row.permissions)
  const isActive = row.is_active === 1
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    roleId: row.role_id,
    roleKey: row.role_key,
    roleName: row.role_name,
    isActive,
    isTechnician: isActive && granted.includes('repairs.work'),
    permissions: granted,
  }
}

/** The administrator may do everything, also what a later version of the program adds. */
function permissionsOf(key: RoleKey | null, stored: string): Permission[] {
  if (key === 'administrator') return [...permissions]
  const granted: readonly string[] = JSON.parse(stored)
  return permissions.filter(permission => granted.includes(permission))
}
