import { expect, test } from 'vitest'
import { en } from '../../src/shared/i18n/en/index'
import { sourcesIn } from './sources'

/** Said by their code, which other tests hold against the codes that there are. */
const byCode = new Set(['errors', 'issues', 'startup', 'items', 'verdict'])

/** Keys of an area's own level that a screen puts together from a name. */
const composed = [/^settings\.\w+Tab$/, /^search\.(repairs|customers|devices|parts)$/]

/** Names of places that main makes, and of files that it writes: it takes them from the area itself. */
const ownNames =
  /^(imports\.(rejects|template|partTemplate)File|imports\.exported\.\w+|stock\.places\.bagOf)$/

/** Groups of texts of papers, which main takes as whole objects. */
const onPaper = new Set(['printed', 'card', 'statement', 'count', 'labels', 'order', 'pick', 'sentBack'])

const sources = sourcesIn('src').filter(({ path }) => !/shared\/i18n\/(en|fa|ar)\//.test(path))
const all = sources.map(({ text }) => text).join('\n')
const written = sources
  .filter(({ path }) => path.startsWith('src/main/'))
  .map(({ text }) => text)
  .join('\n')
const papers = sources.filter(({ path }) => path.startsWith('src/main/papers/'))
const printed = papers.map(({ text }) => text).join('\n')

/** Whatever stands alone between quotes and looks like a key; looking for each key in all sources would take seconds. */
const quoted = new Set([...all.matchAll(/['"`](\w+(?:\.\w+)+)['"`]/g)].map(([, key]) => key))

/** Parents of families of keys of which the last part is put in: `billing.kinds.${kind}`. */
const families = new Set([...all.matchAll(/[`'](\w+(?:\.\w+)+)\.\$\{/g)].map(([, parent]) => parent))

test('every text is one that the program says', () => {
  const keys = keysOf(en).filter(key => !byCode.has(key.split('.')[0] ?? ''))
  expect(keys.length).toBeGreaterThan(300)
  expect(families.size).toBeGreaterThan(10)
  expect(keys.filter(key => !isSaid(key))).toEqual([])
})

function isSaid(key: string): boolean {
  if (quoted.has(key)) return true
  if (composed.some(form => form.test(key))) return true
  if (ownNames.test(key)) return written.includes(key.split('.').at(-1) ?? key)
  const parts = key.split('.')
  const [area, group, name = ''] = parts
  const isPrinted = area === 'papers' && group && onPaper.has(group)
  if (isPrinted && new RegExp(`\\b${name}\\b`).test(printed)) return true
  return parts.some((_, at) => families.has(parts.slice(0, at).join('.')))
}

function keysOf(node: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(node).flatMap(([name, child]) =>
    typeof child === 'string' ? [[...path, name].join('.')] : keysOf(child, [...path, name]),
  )
}
