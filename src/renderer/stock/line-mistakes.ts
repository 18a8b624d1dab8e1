import type { z } from 'zod'
import { inputIssues } from '#shared/kernel/input-issues'
import { refusalOf } from '../api/refusal'
import { useErrorSentence, useIssueSentence } from '../ui/use-sentence'

/** What is wrong with a document, by the path of its field in the contract's input. */
export type Mistakes = ReadonlyMap<string, string>

/** Sentences for what the schema finds in the input, and for what main refused. */
export function useMistakes(): (input: unknown, schema: z.ZodType, error: unknown) => Mistakes {
  const issueSentence = useIssueSentence()
  const errorSentence = useErrorSentence()
  return (input, schema, error) => {
    const parsed = schema.safeParse(input)
    const found = parsed.success ? [] : inputIssues(parsed.error.issues)
    const { field, issues = [] } = error ? refusalOf(error).data : {}
    const mistakes = new Map(
      [...found, ...issues].map(issue => [
        issue.path,
        issueSentence(isEmpty(input, issue.path) ? { reason: 'required', values: {} } : issue),
      ]),
    )
    return field ? mistakes.set(field, errorSentence(error)) : mistakes
  }
}

/** Schemas see nothing as a wrong value; to the person it is a field that was left empty. */
function isEmpty(input: unknown, path: string): boolean {
  const value = path
    .split('.')
    .reduce<unknown>((node, part) => (node as Readonly<Record<string, unknown>> | null)?.[part], input)
  return value === null || value === undefined || value === ''
}
