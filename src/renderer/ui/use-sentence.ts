import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '#shared/kernel/day'
import type { InputIssue } from '#shared/kernel/errors'
import { refusalOf } from '../api/refusal'
import { type Format, useFormat } from '../i18n/use-format'

type Values = Readonly<Record<string, string | number>>

/** Values of refusals that are money in rial, whatever the code. */
const moneyValues = new Set(['balance', 'paid', 'credit', 'charges', 'amount', 'remaining', 'last', 'cost'])

/** What went wrong, as the sentence of its code in the person's language. */
export function useErrorSentence(): (error: unknown) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const issueSentence = useIssueSentence()
  return useCallback(
    error => {
      const { code, data } = refusalOf(error)
      const [issue] = data.issues ?? []
      if (code === 'INVALID_INPUT' && issue) return issueSentence(issue)
      return t(`errors.${code}`, { replace: shown(data.values ?? {}, format) })
    },
    [t, format, issueSentence],
  )
}

/** What is wrong with one field. */
export function useIssueSentence(): (issue: Pick<InputIssue, 'reason' | 'values'>) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ reason, values }) => {
      const key = `issues.${reason}`
      // The reason comes from a schema; one without a sentence of its own gets the general one.
      return t((i18n.exists(key) ? key : 'issues.invalid') as 'issues.invalid', {
        replace: shown(values, format),
      })
    },
    [t, i18n, format],
  )
}

function shown(values: Values, format: Format): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, shownValue(key, value, format)]),
  )
}

function shownValue(key: string, value: string | number, format: Format): string {
  if (typeof value === 'number') return moneyValues.has(key) ? format.money(value) : format.number(value)
  return isDay(value) ? format.day(value) : value
}
