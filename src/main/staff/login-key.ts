import { foldText } from '#shared/kernel/text'
import { refuse } from '../kernel/refuse'

/** What logins are compared by: either keyboard's ی and ک, any case and any script of digits are one login. */
export function loginKeyOf(login: string): string {
  return foldText(login)
}

/** The key of a login that is to be given to somebody; refused where only invisible characters were typed. */
export function newLoginKey(login: string): string {
  const key = loginKeyOf(login)
  if (key === '') refuse('INVALID_INPUT', { issues: [{ path: 'login', reason: 'required', values: {} }] })
  return key
}
