import type { InputIssue } from './errors'

type SchemaIssue = {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** Custom checks name their sentence in the message; everything else is told by zod's own code. */
const ownReasons = new Set([
  'unsafe_character',
  'one_line',
  'required',
  'unknown_time_zone',
  'latin_prefix',
  'day_order',
  'code_too_short',
])

/** Turns the schema's findings into fields and keys of sentences; never the value that was sent. */
export function inputIssues(issues: readonly SchemaIssue[]): InputIssue[] {
  return issues.slice(0, 20).map(issue => ({
    path: (issue.path ?? []).map(part => String(typeof part === 'object' ? part.key : part)).join('.'),
    ...reasonOf(issue),
  }))
}

function reasonOf(issue: SchemaIssue): Pick<InputIssue, 'reason' | 'values'> {
  if (ownReasons.has(issue.message)) return { reason: issue.message, values: {} }
  const { code, origin, minimum, maximum } = issue as Partial<Record<string, unknown>>
  if (code === 'too_small' && minimum === 1 && origin !== 'number' && origin !== 'int')
    return { reason: 'required', values: {} }
  if (code === 'too_small' && typeof minimum === 'number') return { reason: 'too_small', values: { minimum } }
  if (code === 'too_big' && typeof maximum === 'number') return { reason: 'too_big', values: { maximum } }
  return { reason: 'invalid', values: {} }
}
