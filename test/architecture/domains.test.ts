import { describe, expect, test } from 'vitest'
import { type Import, placeOf, type Source, sourcesIn, targetOf } from './sources'

/** Each may know those before it: facts at the bottom, what composes them on top. */
const order = [
  'live',
  'drafts',
  'imports',
  'settings',
  'staff',
  'notices',
  'customers',
  'devices',
  'warranty',
  'stock',
  'counting',
  'purchasing',
  'repairs',
  'coverage',
  'billing',
  'claims',
  'part-requests',
  'handover',
  'papers',
  'search',
  'check-in',
  'setup',
]

const ground = new Set(['kernel', 'db'])
const composition = new Set(['electron', 'cli', 'http'])

/** What the kernel's context promises to every call; types alone, put together in app.ts. */
const typesOfTheContext = [
  'src/main/papers/printer',
  'src/main/imports/desk',
  'src/main/purchasing/plan-desk',
  'src/main/db/connect',
  'src/shared/settings/model',
  'src/shared/staff/permissions',
]

const main = sourcesIn('src/main')

type Edge = { readonly source: Source; readonly found: Import; readonly target: string }

function edges(sources: readonly Source[]): readonly Edge[] {
  return sources.flatMap(source =>
    source.imports.flatMap(found => {
      const target = targetOf(source, found)
      return target ? [{ source, found, target }] : []
    }),
  )
}

const shown = ({ source, target }: Edge) => `${source.path} → ${target}`

describe('domains', () => {
  test('each has its place in the order', () => {
    const domains = new Set(
      main.map(source => placeOf(source.path).domain).filter(domain => domain !== undefined),
    )
    const placed = new Set([...order, ...ground, ...composition])
    expect([...domains].filter(domain => !placed.has(domain))).toEqual([])
  })

  test('in main each knows only those below it', () => {
    const wrong = edges(main).filter(({ source, target }) => {
      const from = placeOf(source.path).domain
      const { process, domain: to } = placeOf(`${target}.ts`)
      if (process !== 'main' || from === undefined || to === undefined || from === to) return false
      return order.includes(from) && order.includes(to) && order.indexOf(to) > order.indexOf(from)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  test('the kernel and the database know no domain', () => {
    const wrong = edges(main).filter(({ source, found, target }) => {
      const { domain } = placeOf(source.path)
      const to = placeOf(`${target}.ts`).domain
      if (!domain || !ground.has(domain) || !to || !order.includes(to)) return false
      return !(found.isTypeOnly && (typesOfTheContext.includes(target) || target.startsWith('src/shared/')))
    })
    // The numbering of documents and the words of the index are facts of the shared rules.
    expect(wrong.map(shown).filter(edge => !/^src\/main\/db\/.* → src\/shared\//.test(edge))).toEqual([])
  })

  test('none reads another one’s tables through its repository', () => {
    const wrong = edges(main).filter(({ source, target }) => {
      const from = placeOf(source.path).domain
      const to = placeOf(`${target}.ts`).domain
      return /(^|[-/])repository$/.test(target) && from !== to
    })
    expect(wrong.map(shown)).toEqual([])
  })

  test('only the composition knows windows, command line and each other’s routers', () => {
    const wrong = edges(main).filter(({ source, target }) => {
      const from = placeOf(source.path).domain
      if (from === undefined || composition.has(from)) return false
      return (
        /^src\/main\/(electron|cli|http)\//.test(target) ||
        /^src\/main\/(app|router)$/.test(target) ||
        /\/router$/.test(target)
      )
    })
    expect(wrong.map(shown)).toEqual([])
  })

  test('the window’s own parts know no business', () => {
    const own = new Set(['api', 'ui', 'i18n'])
    const allowed = new Set([...own, 'contract', 'kernel', undefined])
    const wrong = edges(sourcesIn('src/renderer')).filter(({ source, target }) => {
      const { domain } = placeOf(source.path)
      const to = placeOf(`${target}.ts`)
      return domain !== undefined && own.has(domain) && to.process === 'renderer' && !allowed.has(to.domain)
    })
    expect(wrong.map(shown)).toEqual([])
  })
})

describe('files', () => {
  test.each(['src/shared', 'src/main', 'src/renderer'])(
    'of %s import each other in one direction',
    folder => {
      const sources = sourcesIn(folder)
      const known = new Set(sources.map(({ path }) => path.replace(/\.tsx?$/, '')))
      const graph = new Map<string, string[]>()
      for (const { source, found, target } of edges(sources)) {
        if (found.isTypeOnly || !known.has(target)) continue
        const from = source.path.replace(/\.tsx?$/, '')
        graph.set(from, [...(graph.get(from) ?? []), target])
      }
      expect(firstCycle(graph)).toBeUndefined()
    },
  )
})

function firstCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const finished = new Set<string>()
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (finished.has(node)) return undefined
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node])
      if (cycle) return cycle
    }
    finished.add(node)
    return undefined
  }
  for (const node of graph.keys()) {
    const cycle = visit(node, [])
    if (cycle) return cycle
  }
  return undefined
}
