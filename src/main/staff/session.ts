import type { SignedIn } from '#shared/staff/model'
import { record } from '../kernel/audit'
import { type Actor, type Context, nobody } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { inTransaction } from '../kernel/transaction'
import { deleteGuard } from './guard-repository'
import { loginKeyOf } from './login-key'
import { hashPassword } from './password'
import { findAccount, findStaff, isAnyoneHere, updatePasswordHash } from './repository'
import { tryPassword } from './try-password'

type SessionState = { readonly isSetUp: boolean; readonly staff: SignedIn | null }

export async function currentSession({ actor, db }: Context): Promise<SessionState> {
  if (actor === nobody) return { isSetUp: await isAnyoneHere(db.reader), staff: null }
  return { isSetUp: true, staff: (await findStaff(db.reader, actor.id)) ?? null }
}

/**
 * Signs the window in. An unknown login, a deactivated person and a wrong password are one refusal,
 * WRONG_CREDENTIALS, after the same work.
 */
export async function signIn(
  context: Context,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<SignedIn> {
  const loginKey = loginKeyOf(login)
  const account = await findAccount(context.db.reader, { login_key: loginKey })
  const isRight = await tryPassword(context, { loginKey, account, password })
  if (!isRight || !account) refuse('WRONG_CREDENTIALS')
  const staff = await inTransaction(context, async work => {
    const found = await findStaff(work.trx, account.id)
    const latest = await findAccount(work.trx, { id: account.id })
    // A password that was replaced while it was being checked would open a window that no reset ends any more.
    const isStillRight = latest?.passwordHash === account.passwordHash
    if (!found?.isActive || !isStillRight) refuse('WRONG_CREDENTIALS')
    await deleteGuard(work.trx, account.loginKey)
    await record(
      { ...work, actor: actorOf(found) },
      { action: 'session.signIn', entity: 'staff', entityId: found.id },
    )
    return found
  })
  context.session.staffId = staff.id
  return staff
}

/**
 * The person's own password; their other windows are signed out. Refused with WRONG_PASSWORD, and locked after repeated
 * tries like a sign-in.
 */
export async function changePassword(
  context: Context,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  const account = await findAccount(context.db.reader, { id: context.actor.id })
  if (!account) refuse('SIGNED_OUT')
  const isRight = await tryPassword(context, { loginKey: account.loginKey, account, password: current })
  if (!isRight) refuse('WRONG_PASSWORD', { field: 'current' })
  const passwordHash = await hashPassword(next)
  await inTransaction(context, async work => {
    const latest = await findAccount(work.trx, { id: account.id })
    // Changed by another window since: what was typed is no longer the current one.
    if (latest?.passwordHash !== account.passwordHash) refuse('WRONG_PASSWORD', { field: 'current' })
    await updatePasswordHash(work.trx, account.id, passwordHash)
    await deleteGuard(work.trx, account.loginKey)
    await record(work, { action: 'session.changePassword', entity: 'staff', entityId: account.id })
  })
  context.sessions.end(account.id, context.session)
}

export function actorOf({ id, name, permissions }: SignedIn): Actor {
  return { id, name, permissions: new Set(permissions) }
}
