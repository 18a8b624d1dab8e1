import { staff as ar } from '../i18n/ar/staff'
import { staff as en } from '../i18n/en/staff'
import { staff as fa } from '../i18n/fa/staff'
import { foldText } from '../kernel/text'
import type { RoleKey } from './permissions'

export type RoleNames = { readonly key: RoleKey | null; readonly name: string | null }

/** Whether people would read one name for both roles, in any language and spelling. */
export function rolesShareName(one: RoleNames, other: RoleNames): boolean {
  const names = namesOf(one)
  return namesOf(other).some(name => names.includes(name))
}

function namesOf({ key, name }: RoleNames): string[] {
  const shown = name !== null ? [name] : key !== null ? [fa, ar, en].map(texts => texts.roles[key]) : []
  return shown.map(foldText)
}
