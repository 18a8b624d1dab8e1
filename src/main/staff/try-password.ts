import { createHash } from 'node:crypto'
import { afterFailure, onClock, type SignInGuard, waitLeft } from '#shared/staff/sign-in-wait'
import { record } from '../kernel/audit'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { inTransaction } from '../kernel/transaction'
import { dropOldestStrangers, findGuard, writeGuard } from './guard-repository'
import { matchesPassword } from './password'
import type { Account } from './repository'

/** Nobody mistypes this many different logins; whoever tries more is guessing. */
const strangersKept = 1000

type Try = { readonly loginKey: string; readonly account: Account | undefined; readonly password: string }

/**
 * Whether the password is the account's. A wrong one is counted and recorded although the call will be refused;
 * repeated ones wait longer and longer, and within the wait even the right one is refused with SIGN_IN_LOCKED
 * (values: seconds). The caller clears the guard in the transaction of what the right password allows.
 */
export async function tryPassword(context: Context, { loginKey, account, password }: Try): Promise<boolean> {
  const guardKey = account?.loginKey ?? strangerKey(loginKey)
  const { guard, left } = await inTransaction(context, work => countTry(work, guardKey))
  if (left > 0) refuse('SIGN_IN_LOCKED', { values: { seconds: Math.ceil(left / 1000) } })
  const isRight = (await matchesPassword(account?.passwordHash, password)) && account?.isActive === true
  if (!isRight) await inTransaction(context, work => recordWrongTry(work, account, guard))
  return isRight
}

/** Counts the try as wrong before it is checked: any number of tries at once get no more answers than one by one. */
async function countTry(work: Work, guardKey: string): Promise<{ guard: SignInGuard; left: number }> {
  const stored = await findGuard(work.trx, guardKey)
  const before = stored && onClock(stored, work.now)
  const left = before ? waitLeft(before, work.now) : 0
  if (before && left > 0) {
    if (before !== stored) await writeGuard(work.trx, guardKey, before)
    return { guard: before, left }
  }
  const guard = afterFailure(before, work.now)
  await writeGuard(work.trx, guardKey, guard)
  await dropOldestStrangers(work.trx, strangersKept)
  return { guard, left: 0 }
}

/** Names the account alone: what was typed for an unknown login is sometimes a password. */
async function recordWrongTry(work: Work, account: Account | undefined, guard: SignInGuard): Promise<void> {
  await record(work, {
    action: 'session.wrongPassword',
    entity: 'staff',
    entityId: account?.id ?? 'unknown',
    after: { failures: guard.failures, lockedSeconds: guard.lockedMs / 1000 },
  })
}

/** Longer than any login, so it can never be the key of one. */
function strangerKey(loginKey: string): string {
  return createHash('sha256').update(loginKey).digest('hex')
}
