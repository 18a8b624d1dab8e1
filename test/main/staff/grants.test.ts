import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openForMigration } from '../../../src/main/db/connect'
import { migrate } from '../../../src/main/db/migrate'
import { migrations } from '../../../src/main/db/migrations/index'
import { defaultRolePermissions, type RoleKey, roleKeys } from '../../../src/shared/staff/permissions'
import { makeTestFolder } from '../../support/test-folder'

const nothing = async (): Promise<void> => undefined

const storekeeper = ['devices.view', 'repairs.view', 'repairs.comment']
const technician = [
  ...storekeeper,
  'customers.view',
  'repairs.work',
  'billing.view',
  'billing.charge',
  'papers.print',
]
const counter = [
  ...storekeeper,
  'customers.view',
  'customers.edit',
  'devices.edit',
  'repairs.check_in',
  'repairs.cancel',
  'billing.view',
  'billing.charge',
  'billing.pay',
  'handover.deliver',
  'papers.print',
]
const everything = [
  ...counter,
  'catalogue.edit',
  'repairs.work',
  'repairs.assign',
  'repairs.dispose',
  'billing.discount',
  'billing.refund',
  'handover.credit',
  'handover.reverse',
  'settings.edit',
  'staff.manage',
]

/** What the roles of a shop had before the first migration that gave them more. */
const first: Readonly<Record<RoleKey, readonly string[]>> = {
  counter,
  technician,
  storekeeper,
  manager: everything,
  administrator: everything,
}

test('the roles of an old shop come to have what a new shop starts with, its own keep what they have', async () => {
  const db = openForMigration(join(await makeTestFolder(), 'peygir.db'))
  onTestFinished(() => db.destroy())
  const until = migrations.findIndex(({ name }) => name === '0006-warranty')
  await migrate(db, nothing, migrations.slice(0, until))
  await db('roles').insert(
    [...roleKeys, null].map((key, index) => ({
      id: `role-${index}`,
      key,
      name: key,
      permissions: JSON.stringify(key === null ? storekeeper : first[key]),
      created_at: '2026-11-01T08:00:00.000Z',
    })),
  )
  await migrate(db, nothing)
  const rows: { key: RoleKey | null; permissions: string }[] = await db('roles').select('key', 'permissions')
  const sorted = (permissions: readonly string[]) => [...permissions].toSorted()
  expect(
    Object.fromEntries(rows.map(({ key, permissions }) => [key ?? 'own', sorted(JSON.parse(permissions))])),
  ).toEqual({
    ...Object.fromEntries(roleKeys.map(key => [key, sorted(defaultRolePermissions[key])])),
    own: sorted(storekeeper),
  })
})
