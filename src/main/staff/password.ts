import { hash, verify } from '@node-rs/argon2'
import { toAsciiDigits } from '#shared/kernel/digits'

/** Argon2id (the library's default) with 64 MiB of memory: about 72 ms a try. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), cost)
}

/** Without a stored hash the answer is no after the same work, so that time does not tell which logins exist. */
export async function matchesPassword(stored: string | undefined, password: string): Promise<boolean> {
  if (stored !== undefined) return verify(stored, asTyped(password))
  await hashPassword(password)
  return false
}

/** The same keys on a Persian, Arabic or Latin layout give one password: digits count as their ASCII forms. */
function asTyped(password: string): string {
  return toAsciiDigits(password.normalize('NFC'))
}
