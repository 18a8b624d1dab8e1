import { describe, expect, test } from 'vitest'
import { ar } from '../../../src/shared/i18n/ar/index'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import { defaultRolePermissions, permissions, roleKeys } from '../../../src/shared/staff/permissions'
import { rolesShareName } from '../../../src/shared/staff/role-names'

describe.each([
  ['fa', fa.staff],
  ['ar', ar.staff],
  ['en', en.staff],
])('names of permissions in %s', (_locale, texts) => {
  test('every permission and its area is named, and nothing else is', () => {
    const named = Object.entries(texts.permissions).flatMap(([area, acts]) =>
      Object.entries(acts).map(([act, name]) => [`${area}.${act}`, name] as const),
    )
    expect(named.map(([permission]) => permission).sort()).toEqual([...permissions].sort())
    expect(new Set(named.map(([, name]) => name)).size).toBe(permissions.length)
    expect(Object.keys(texts.areas).sort()).toEqual(Object.keys(texts.permissions).sort())
  })

  test('the five roles have five different names', () => {
    expect(new Set(roleKeys.map(key => texts.roles[key])).size).toBe(5)
  })
})

describe('roles of a new shop', () => {
  test('only a manager and an administrator may manage staff, settings and money given away', () => {
    const guarded = ['staff.manage', 'settings.edit', 'billing.discount', 'billing.refund'] as const
    const holders = roleKeys.filter(key => guarded.some(permission => holds(key, permission)))
    expect(holders).toEqual(['manager', 'administrator'])
  })

  test('the administrator holds every permission', () => {
    expect([...defaultRolePermissions.administrator]).toEqual([...permissions])
  })
})

describe('names of roles', () => {
  test('a name in another spelling is the same name', () => {
    expect(rolesShareName({ key: null, name: 'كارآموز' }, { key: null, name: 'کار‌آموز' })).toBe(true)
    expect(rolesShareName({ key: null, name: 'کارآموز' }, { key: null, name: 'کارگر' })).toBe(false)
  })

  test('a role without a name of its own is called as every language calls it', () => {
    const technician = { key: 'technician', name: null } as const
    expect(
      ['تکنسین', 'فني', 'technician'].map(name => rolesShareName({ key: null, name }, technician)),
    ).toEqual([true, true, true])
  })

  test('a role that the shop renamed gives its usual name free', () => {
    expect(rolesShareName({ key: null, name: 'تکنسین' }, { key: 'technician', name: 'تعمیرکار' })).toBe(false)
  })
})

function holds(key: (typeof roleKeys)[number], permission: (typeof permissions)[number]): boolean {
  const granted: readonly string[] = defaultRolePermissions[key]
  return granted.includes(permission)
}
