import { useTranslation } from 'react-i18next'
import type { RejectReason } from '#shared/imports/model'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'

type ReasonSentence = {
  /** «شمارهٔ سریال: در ردیف ۱۷ هم آمده است». */
  readonly whole: (reason: RejectReason) => string
  /** The kind of reason, for a count of rows. */
  readonly kind: (code: string) => string
}

/** Why rows of a file are rejected, in the person's language. */
export function useReasonSentence(): ReasonSentence {
  const { t, i18n } = useTranslation()
  const { number } = useFormat()
  const said = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    // Codes and columns come from main; one without a text of its own is shown as it is.
    i18n.exists(key)
      ? t(key as 'imports.reasons.too_long', { limit: '', ...values })
      : (key.split('.').at(-1) ?? key)
  return {
    kind: code => said(`imports.kinds.${code}`),
    whole: ({ code, column, values }) => {
      const shown = Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'number' ? number(value) : ltrText(value),
      ])
      return `${said(`imports.columns.${column}`)}: ${said(`imports.reasons.${code}`, Object.fromEntries(shown))}`
    },
  }
}
