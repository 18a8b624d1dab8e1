import { useFormat } from '../i18n/use-format'

/** Joins words as the person's language does: «قطعه و اجرت», "parts and labour". */
export function useList(): (words: readonly string[]) => string {
  const { locale } = useFormat()
  return words => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
}
