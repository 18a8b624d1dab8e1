import { describe, expect, test } from 'vitest'
import { type Import, type Source, sourcesIn, targetOf } from './sources'

const everything = sourcesIn('src')

/** Imports of files of one process that the rule does not allow, as `file → import`. */
function wrongImports(
  folder: string,
  isWrong: (found: Import, source: Source) => boolean,
): readonly string[] {
  const sources = everything.filter(source => source.path.startsWith(folder))
  expect(sources.length, `no files in ${folder}`).toBeGreaterThan(0)
  return sources.flatMap(source =>
    source.imports.filter(found => isWrong(found, source)).map(found => `${source.path} → ${found.from}`),
  )
}

function leaves(allowed: readonly string[]) {
  return (found: Import, source: Source) => {
    const target = targetOf(source, found)
    return target !== undefined && !allowed.some(folder => target.startsWith(folder))
  }
}

const isPackage = (found: Import) => !found.from.startsWith('.') && !found.from.startsWith('#')

describe('walls between the processes', () => {
  test('shared is pure: no Node, no window, no framework, no database', () => {
    const allowed = new Set([
      'zod',
      '@orpc/contract',
      '@internationalized/date',
      'libphonenumber-js/max',
      'libphonenumber-js/mobile',
      'libphonenumber-js',
      'libphonenumber-js/min',
    ])
    expect(wrongImports('src/shared/', found => isPackage(found) && !allowed.has(found.from))).toEqual([])
    expect(wrongImports('src/shared/', leaves(['src/shared/']))).toEqual([])
  })

  test('main knows nothing of the window’s pages', () => {
    expect(wrongImports('src/main/', leaves(['src/main/', 'src/shared/']))).toEqual([])
  })

  test('the window’s pages know nothing of main, Node or Electron', () => {
    const isForbidden = ({ from }: Import) =>
      from === 'electron' || from.startsWith('node:') || /^(knex|sqlite3)/.test(from)
    expect(wrongImports('src/renderer/', isForbidden)).toEqual([])
    expect(wrongImports('src/renderer/', leaves(['src/renderer/', 'src/shared/']))).toEqual([])
  })

  test('only the window’s own part of main imports Electron', () => {
    const outside = (found: Import, source: Source) =>
      found.from.startsWith('electron') && !source.path.startsWith('src/main/electron/')
    expect(wrongImports('src/main/', outside)).toEqual([])
    expect(wrongImports('src/shared/', outside)).toEqual([])
  })

  test('the preload brings along nothing but Electron', () => {
    expect(wrongImports('src/preload/', found => found.from !== 'electron')).toEqual([])
  })

  test('only papers are laid out with React in main', () => {
    const outside = (found: Import, source: Source) =>
      /^react(-dom)?(\/|$)/.test(found.from) && !source.path.startsWith('src/main/papers/')
    expect(wrongImports('src/main/', outside)).toEqual([])
  })

  test('the database’s driver is chosen in one folder', () => {
    // Everywhere else a connection is only a type that a service hands to a repository.
    const outside = (found: Import, source: Source) =>
      /^(knex|sqlite3)(\/|$)/.test(found.from) && !found.isTypeOnly && !source.path.startsWith('src/main/db/')
    expect(wrongImports('src/main/', outside)).toEqual([])
  })
})

/** Where SQL may stand besides repositories and the database's own folder. */
const sqlElsewhere = new Set([
  // The chain and the command log belong to no domain.
  'src/main/kernel/audit.ts',
  'src/main/kernel/transaction.ts',
  // The select that the repositories of lists share.
  'src/main/repairs/repair-rows.ts',
])

function maySpeakSql({ path }: Source): boolean {
  return /(^|[-/])repository\.ts$/.test(path) || /^src\/main\/(db|cli)\//.test(path) || sqlElsewhere.has(path)
}

test('SQL stands in repositories', () => {
  const asks = /\b(trx|db|reader|writer|connection)\(\s*['"`{]|\.raw\(/
  const wrong = everything
    .filter(source => source.path.startsWith('src/main/') && !maySpeakSql(source))
    .filter(source => asks.test(source.text))
  expect(wrong.map(source => source.path)).toEqual([])
})

test('every exception for SQL is still needed', () => {
  const paths = new Set(everything.map(source => source.path))
  expect([...sqlElsewhere].filter(path => !paths.has(path))).toEqual([])
})
