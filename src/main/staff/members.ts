import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { sortKey } from '#shared/kernel/sort-key'
import type { Member, newStaffSchema, SignedIn, staffEditSchema } from '#shared/staff/model'
import { record } from '../kernel/audit'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { refuseUnseen, versionOf } from '../kernel/seen-version'
import { inTransaction } from '../kernel/transaction'
import { findPartsInBags } from './bag-repository'
import { deleteGuard } from './guard-repository'
import { keepingManagers } from './keep-manager'
import { newLoginKey } from './login-key'
import { hashPassword } from './password'
import {
  findAccount,
  findAllStaff,
  findRoles,
  findStaff,
  findStaffIdByLogin,
  insertStaff,
  updatePasswordHash,
  updateStaff,
} from './repository'

/** A person with what a change of their account brings back. */
type SeenMember = SignedIn & { readonly version: string }

type NewStaff = Omit<z.infer<typeof newStaffSchema>, 'password'> & { readonly passwordHash: string }

/** Everybody who ever worked here: active people first, by name in Persian order. */
export async function listStaff({ db }: Context): Promise<Member[]> {
  const staff = await findAllStaff(db.reader)
  const partsInBags = await findPartsInBags(db.reader)
  return byName(staff)
    .sort((a, b) => Number(b.isActive) - Number(a.isActive))
    .map(person => ({ ...seen(person), partsInBag: partsInBags.get(person.id) ?? 0 }))
}

/** Active people to whom a repair can be given, by name. */
export async function listTechnicians({ db }: Context): Promise<SignedIn[]> {
  const staff = await findAllStaff(db.reader)
  return byName(staff.filter(person => person.isTechnician))
}

/** What a person is called who works here or once did. Refused with NOT_FOUND. */
export async function nameOfStaff({ db }: Context, id: Id): Promise<string> {
  return ((await findStaff(db.reader, id)) ?? refuse('NOT_FOUND')).name
}

/** Refused with LOGIN_TAKEN, or NOT_FOUND for the role. */
export async function addStaff(context: Context, input: z.infer<typeof newStaffSchema>): Promise<SeenMember> {
  const { password, ...staff } = input
  // Hashed before the transaction: the writer must not wait for it.
  const passwordHash = await hashPassword(password)
  return seen(await inTransaction(context, work => createStaff(work, { ...staff, passwordHash })))
}

/** Writes a new person within a transaction of the caller. */
export async function createStaff(work: Work, { passwordHash, ...staff }: NewStaff): Promise<SignedIn> {
  const id = work.newId()
  const loginKey = newLoginKey(staff.login)
  await refuseTakenLogin(work, loginKey, id)
  await refuseUnknownRole(work, staff.roleId)
  await insertStaff(work.trx, { ...staff, id, loginKey, passwordHash, createdAt: work.now })
  const created = await staffById(work, id)
  await record(work, { action: 'staff.add', entity: 'staff', entityId: id, after: audited(created) })
  return created
}

/**
 * Changes an account that is as the person saw it. Refused with CHANGED_MEANWHILE, OWN_ACCOUNT where people would lock
 * themselves out, LAST_MANAGER where nobody could manage staff any more, LOGIN_TAKEN, NOT_FOUND.
 */
export async function editStaff(
  context: Context,
  input: z.infer<typeof staffEditSchema>,
): Promise<SeenMember> {
  const edited = await inTransaction(context, async work => {
    const before = await staffById(work, input.id)
    refuseUnseen(audited(before), input.version)
    const loginKey = newLoginKey(input.login)
    await refuseTakenLogin(work, loginKey, input.id)
    await refuseUnknownRole(work, input.roleId)
    await keepingManagers(work, () => updateStaff(work.trx, { ...input, loginKey, at: work.now }))
    const after = await staffById(work, input.id)
    await record(work, {
      action: 'staff.edit',
      entity: 'staff',
      entityId: input.id,
      before: audited(before),
      after: audited(after),
    })
    return after
  })
  // Coming back does not revive the windows that were left open.
  if (!edited.isActive) context.sessions.end(edited.id)
  return seen(edited)
}

/** Gives somebody a new password, lets them use it at once, and signs out whoever came in with the old one. */
export async function resetPassword(
  context: Context,
  { id, password }: { readonly id: Id; readonly password: string },
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await inTransaction(context, async work => {
    const account = await findAccount(work.trx, { id })
    if (!account) refuse('NOT_FOUND')
    await updatePasswordHash(work.trx, id, passwordHash)
    await deleteGuard(work.trx, account.loginKey)
    await record(work, { action: 'staff.resetPassword', entity: 'staff', entityId: id })
  })
  context.sessions.end(id, context.session)
}

async function staffById(work: Work, id: Id): Promise<SignedIn> {
  return (await findStaff(work.trx, id)) ?? refuse('NOT_FOUND')
}

async function refuseTakenLogin(work: Work, loginKey: string, owner: Id): Promise<void> {
  const taken = await findStaffIdByLogin(work.trx, loginKey)
  if (taken !== undefined && taken !== owner) refuse('LOGIN_TAKEN', { field: 'login' })
}

async function refuseUnknownRole(work: Work, roleId: Id): Promise<void> {
  const roles = await findRoles(work.trx)
  if (!roles.some(role => role.id === roleId)) refuse('NOT_FOUND', { field: 'roleId' })
}

function byName(staff: readonly SignedIn[]): SignedIn[] {
  const keyed = staff.map(person => ({ person, key: sortKey(person.name) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ person }) => person)
}

function seen(person: SignedIn): SeenMember {
  return { ...person, version: versionOf(audited(person)) }
}

function audited({
  login,
  name,
  roleId,
  isActive,
}: SignedIn): Pick<SignedIn, 'login' | 'name' | 'roleId' | 'isActive'> {
  return { login, name, roleId, isActive }
}
