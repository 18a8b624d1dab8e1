import fc from 'fast-check'
import type { $ZodCheckDef, $ZodType, $ZodTypeDef } from 'zod/v4/core'

type Def = $ZodTypeDef & {
  readonly innerType?: $ZodType
  readonly element?: $ZodType
  readonly shape?: Readonly<Record<string, $ZodType>>
  readonly options?: readonly $ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly format?: string
}

type CheckDef = $ZodCheckDef & {
  readonly maximum?: number
  readonly minimum?: number
  readonly value?: number
}

/** Values that hit something: ids of stored rows, texts that a shop uses. */
export type Known = {
  readonly ids: readonly string[]
  readonly texts: readonly string[]
  /** Ids of rows that a field of this name is about; none where the name says nothing. */
  readonly idsAt: (field: string) => readonly string[]
}

/** Inputs of the shape that a schema asks for. Most are well formed; whether they make sense is for the program to say. */
export function arbitraryOf(schema: $ZodType, known: Known, field = ''): fc.Arbitrary<unknown> {
  // The definition of every kind of schema carries what `Def` lists for its kind.
  const def = schema._zod.def as Def
  const inner = (part: $ZodType | undefined): fc.Arbitrary<unknown> => {
    if (!part) throw new Error(`a schema of type ${def.type} without its part`)
    return arbitraryOf(part, known, field)
  }
  switch (def.type) {
    case 'object':
      return objectOf(def.shape ?? {}, known)
    case 'string':
      return textOf(def, known, field)
    case 'number':
      return wholeNumber(def)
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'array':
      return fc.array(inner(def.element), { minLength: limits(def).min ?? 0, maxLength: 4 })
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner))
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null })
    case 'optional':
    case 'default':
      return fc.option(inner(def.innerType), { nil: undefined })
    default:
      throw new Error(`no inputs are known for a schema of type ${def.type}`)
  }
}

function objectOf(shape: Readonly<Record<string, $ZodType>>, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([key, field]) => [key, arbitraryOf(field, known, key)] as const)
  return fc.record(Object.fromEntries(fields))
}

function limits(def: Def): { readonly min?: number; readonly max?: number } {
  const checks = (def.checks ?? []).map(check => check._zod.def as CheckDef)
  const min = checks.flatMap(
    ({ check, minimum, value }) => (check === 'greater_than' ? value : minimum) ?? [],
  )
  const max = checks.flatMap(({ check, maximum, value }) => (check === 'less_than' ? value : maximum) ?? [])
  return {
    ...(min.length > 0 && { min: Math.max(...min) }),
    ...(max.length > 0 && { max: Math.min(...max) }),
  }
}

function wholeNumber(def: Def): fc.Arbitrary<number> {
  const { min = -Number.MAX_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = limits(def)
  const near = [1, 2, 3, 15, 1000].filter(value => value >= min && value <= max)
  return fc.oneof(
    fc.maxSafeInteger().map(value => clamp(value, min, max)),
    fc.constantFrom(min, max, ...near),
  )
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}

const days = ['2026-11-22', '2026-11-25', '0000-01-01', '9999-12-31', '2024-02-29', '1979-02-11']

const zones = ['Asia/Tehran', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Etc/GMT+12']

function textOf(def: Def, { ids, texts, idsAt }: Known, field: string): fc.Arbitrary<string> {
  if (def.format === 'uuid') return idOf({ ids, meant: idsAt(field) })
  if (def.format === 'date') return fc.constantFrom(...days)
  const { min = 0, max = 1000 } = limits(def)
  const free = fc.string({ unit: 'grapheme', maxLength: Math.min(max, 40) })
  const full = fc.constant('ک'.repeat(Math.min(max, 2000)))
  const meant = fc.constantFrom(...texts, ...ids, ...zones, 'IR', 'ZZ', '["a",1]', '[1,2]', '[]', '')
  const sized = (text: string): string => text.slice(0, max).padEnd(min, 'x')
  return fc.oneof({ arbitrary: meant, weight: 4 }, { arbitrary: free, weight: 2 }, full).map(sized)
}

/** Where it is known what a field is about, calls come as far as the rows; elsewhere any row will do. */
function idOf({ ids, meant }: { readonly ids: readonly string[]; readonly meant: readonly string[] }) {
  const someId = fc.oneof(fc.constantFrom(...ids), fc.uuid())
  if (meant.length === 0) return someId
  return fc.oneof({ arbitrary: fc.constantFrom(...meant), weight: 6 }, { arbitrary: someId, weight: 1 })
}
