import type { Knex } from 'knex'
import type { SignInGuard } from '#shared/staff/sign-in-wait'

export async function findGuard(db: Knex, loginKey: string): Promise<SignInGuard | undefined> {
  const row = await db('sign_in_guards')
    .where({ login_key: loginKey })
    .first('failures', 'last_failed_at', 'locked_ms')
  return row && { failures: row.failures, lastFailedAt: row.last_failed_at, lockedMs: row.locked_ms }
}

export async function writeGuard(db: Knex, loginKey: string, guard: SignInGuard): Promise<void> {
  await db('sign_in_guards')
    .insert({
      login_key: loginKey,
      failures: guard.failures,
      last_failed_at: guard.lastFailedAt,
      locked_ms: guard.lockedMs,
    })
    .onConflict('login_key')
    .merge(['failures', 'last_failed_at', 'locked_ms'])
}

export async function deleteGuard(db: Knex, loginKey: string): Promise<void> {
  await db('sign_in_guards').where({ login_key: loginKey }).delete()
}

/** Keeps the latest guards of logins that nobody has; those of staff are never dropped, or a flood would unlock them. */
export async function dropOldestStrangers(db: Knex, kept: number): Promise<void> {
  const dropped = db('sign_in_guards')
    .whereNotIn('login_key', db('staff').select('login_key'))
    .orderBy('last_failed_at', 'desc')
    .offset(kept)
    .select('login_key')
  await db('sign_in_guards').whereIn('login_key', dropped).delete()
}
