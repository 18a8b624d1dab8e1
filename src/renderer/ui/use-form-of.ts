import { type UseFormReturnType, useForm } from '@mantine/form'
import type { z } from 'zod'
import { inputIssues } from '#shared/kernel/input-issues'
import { refusalOf } from '../api/refusal'
import { useIssueSentence } from './use-sentence'

type Options<Values> = { readonly initialValues: Values }

type FormOf<Values> = UseFormReturnType<Values> & {
  /** Puts main's findings beside their fields; true where every one found its field. */
  readonly showRefusal: (error: unknown, sentence: (error: unknown) => string) => boolean
}

/** A form that is judged by the contract's own schema, with the sentences of the person's language. */
export function useFormOf<Schema extends z.ZodType, Values extends Record<string, unknown>>(
  schema: Schema,
  { initialValues }: Options<Values>,
): FormOf<Values> {
  const issueSentence = useIssueSentence()
  const form = useForm<Values>({
    initialValues,
    validateInputOnBlur: false,
    validate: values => {
      const answer = schema.safeParse(values)
      if (answer.success) return {}
      return Object.fromEntries(
        inputIssues(answer.error.issues).map(issue => [
          issue.path,
          issueSentence(isMissing(values, issue.path) ? missing : issue),
        ]),
      )
    },
  })
  const showRefusal = (error: unknown, sentence: (error: unknown) => string): boolean => {
    const { data } = refusalOf(error)
    const issues = data.issues ?? []
    for (const issue of issues) form.setFieldError(issue.path, issueSentence(issue))
    if (data.field) form.setFieldError(data.field, sentence(error))
    return issues.length > 0 || data.field !== undefined
  }
  return { ...form, showRefusal }
}

const missing = { reason: 'required', values: {} }

/** Schemas see nothing as a wrong value; to the person it is a field that was left empty. */
function isMissing(values: Record<string, unknown>, path: string): boolean {
  const value = values[path]
  return value === null || value === ''
}
