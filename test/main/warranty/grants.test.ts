import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openForMigration } from '../../../src/main/db/connect'
import { migrate } from '../../../src/main/db/migrate'
import { migrations } from '../../../src/main/db/migrations/index'
import { makeTestFolder } from '../../support/test-folder'

const nothing = async (): Promise<void> => undefined

const everything = [
  'warranty.view',
  'warranty.activate',
  'warranty.manage',
  'warranty.judge',
  'warranty.override',
]

test('the roles of an existing shop gain what a new shop starts with, its own roles keep what they have', async () => {
  const db = openForMigration(join(await makeTestFolder(), 'peygir.db'))
  onTestFinished(() => db.destroy())
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0006-warranty'),
  )
  expect(before).toHaveLength(5)
  await migrate(db, nothing, before)
  const keys = ['counter', 'technician', 'storekeeper', 'manager', 'administrator', null]
  await db('roles').insert(
    keys.map((key, index) => ({
      id: `role-${index}`,
      key,
      name: key === 'technician' ? 'تعمیرکار' : key,
      permissions: JSON.stringify(['repairs.view']),
      created_at: '2026-11-01T08:00:00.000Z',
    })),
  )
  await migrate(db, nothing, migrations.slice(0, before.length + 1))
  const roles: { key: string | null; permissions: string }[] = await db('roles').select('key', 'permissions')
  expect(
    Object.fromEntries(roles.map(({ key, permissions }) => [key ?? 'own', JSON.parse(permissions)])),
  ).toEqual({
    counter: ['repairs.view', 'warranty.view', 'warranty.activate'],
    technician: ['repairs.view', 'warranty.view'],
    storekeeper: ['repairs.view', 'warranty.view'],
    manager: ['repairs.view', ...everything],
    administrator: ['repairs.view', ...everything],
    own: ['repairs.view'],
  })
})
