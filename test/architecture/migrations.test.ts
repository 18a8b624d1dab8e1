import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../src/main/db/migrations/index'
import { filesIn, root, sourcesIn } from './sources'

const folder = 'src/main/db/migrations'
const listPath = join(import.meta.dirname, 'landed-migrations.json')

/** Hashes of the migrations that shops have run; `LAND_MIGRATIONS=1` adds those that are not in it yet. */
function landedMigrations(): Record<string, string> {
  const landed: Record<string, string> = JSON.parse(readFileSync(listPath, 'utf8'))
  if (!process.env.LAND_MIGRATIONS) return landed
  const all = Object.fromEntries(migrationFiles().map(path => [basename(path, '.ts'), hashOf(path)]))
  const list = { ...all, ...landed }
  writeFileSync(listPath, `${JSON.stringify(list, null, 2)}\n`)
  return list
}

function migrationFiles(): readonly string[] {
  return filesIn(folder).filter(path => !path.endsWith('/index.ts'))
}

function hashOf(path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex')
}

describe('migrations', () => {
  test('that have landed are never changed', () => {
    const landed = landedMigrations()
    const now = Object.fromEntries(migrationFiles().map(path => [basename(path, '.ts'), hashOf(path)]))
    expect(Object.fromEntries(Object.keys(landed).map(name => [name, now[name]]))).toEqual(landed)
  })

  test('are numbered without a gap, and all are applied in their order', () => {
    const names = migrationFiles().map(path => basename(path, '.ts'))
    expect(names.map(name => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
    expect(migrations.map(({ name }) => name)).toEqual(names)
  })

  test('know only the dialect: a rule that changes later must not change what they did', () => {
    const allowed = new Set(['../dialect', '../migrate', 'knex'])
    const wrong = sourcesIn(folder)
      .filter(({ path }) => !path.endsWith('/index.ts'))
      .flatMap(({ path, imports }) =>
        imports.filter(({ from }) => !allowed.has(from)).map(({ from }) => `${path} → ${from}`),
      )
    expect(wrong).toEqual([])
  })
})
