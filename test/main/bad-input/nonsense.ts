import fc from 'fast-check'

const bidi = '\u202eadmin\u2066'
const html = '<img src=x onerror="alert(1)"><script>alert(1)</script>&quot;\'"`'
const sql = `'); drop table repairs; --`

/** What no field asks for. */
const oddities: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0,
  0.1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_VALUE,
  Number.MIN_SAFE_INTEGER,
  2 ** 53,
  10n ** 40n,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  '',
  ' ',
  '\u0000',
  '\ud800',
  bidi,
  html,
  sql,
  '%',
  '"*" OR NEAR(',
  '../../../etc/passwd',
  '۱۲۳۴۵',
  '1e400',
  'undefined',
  new Date(0),
  new Date(Number.NaN),
  new Map([['a', 1]]),
  new Set([1]),
  new URL('file:///etc/passwd'),
  /(a+)+$/,
]

const poisonedKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON']

/** A string of ten megabytes. */
export const tenMegabytes = 'الف ب '.repeat(1_000_000)

/** Any value that can be sent, most of it no object at all. */
export const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...oddities),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  fc.constantFrom(...poisonedKeys).map(key => poisoned({}, key)),
  fc.nat({ max: 400 }).map(depth => nested(depth)),
  fc.constantFrom(...oddities).map(value => Array.from({ length: 200 }, () => value)),
)

/** A well-formed input with one part of it replaced by nonsense, taken away, or a key too many. */
export function spoiled(input: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(input)
  return fc.constantFrom(...paths).chain(path =>
    fc.oneof(
      { weight: 6, arbitrary: nonsense.map(value => replaced(input, path, () => value)) },
      { weight: 1, arbitrary: fc.constant(replaced(input, path, () => undefined)) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...poisonedKeys)
          .map(key => replaced(input, path, at => poisoned(at, key))),
      },
    ),
  )
}

/** The input with its first text made ten megabytes long; undefined where it has none. */
export function bloated(input: unknown): unknown {
  const path = pathsOf(input).find(found => typeof valueAt(input, found) === 'string')
  return path && replaced(input, path, () => tenMegabytes)
}

type Path = readonly string[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))]
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value)
}

function replaced(value: unknown, [key, ...rest]: Path, change: (at: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  // A path leads through objects and arrays alone.
  const parent = value as Record<string, unknown>
  const child = replaced(parent[key], rest, change)
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? child : item))
  return { ...parent, [key]: child }
}

/** An own key that an assignment would take for something else. */
function poisoned(value: unknown, key: string): object {
  const target = typeof value === 'object' && value !== null ? { ...value } : {}
  const poison = { isPoisoned: true, prototype: { isPoisoned: true } }
  return Object.defineProperty(target, key, { value: poison, enumerable: true, configurable: true })
}

function nested(depth: number): unknown {
  let value: unknown = []
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { a: value } : [value]
  return value
}
