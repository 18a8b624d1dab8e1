import { describe, expect, test } from 'vitest'
import { filesIn, sourcesIn } from './sources'

const sources = sourcesIn('src')

describe('files', () => {
  test('are named in kebab-case', () => {
    const named = ['src', 'test', 'scripts'].flatMap(filesIn)
    expect(named.length).toBeGreaterThan(100)
    const isKebab = (path: string) =>
      path.split('/').every(part => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part))
    expect(named.filter(path => !isKebab(path))).toEqual([])
  })

  test('have at most 400 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 400)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('export by name alone', () => {
    const byDefault = sources.filter(
      ({ path, text }) => !path.endsWith('.d.ts') && /^export default\b/m.test(text),
    )
    expect(byDefault.map(({ path }) => path)).toEqual([])
  })

  test('are no barrels, except the contract and the languages', () => {
    const barrels = sources.filter(({ text }) => /^export (\*|\{[^}]*\}) from\b/m.test(text))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  test('leave nothing for later and nothing switched off', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b/
    const off = /\b(test|describe|it)\.(only|todo)\b|@ts-ignore/
    const left = [...sources, ...sourcesIn('test')].filter(
      ({ path, text }) => path !== 'test/architecture/files.test.ts' && (later.test(text) || off.test(text)),
    )
    expect(left.map(({ path }) => path)).toEqual([])
  })

  test('speak of the product alone', () => {
    const words = /\b(registry\.npmjs|artifactory|nexus\.|\/work\/(main|shared))/i
    const wrong = [...sources, ...sourcesIn('test')].filter(
      ({ path, text }) => path !== 'test/architecture/files.test.ts' && words.test(text),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})
