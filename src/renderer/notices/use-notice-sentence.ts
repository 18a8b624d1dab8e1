import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/notices/contract'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'

/** Says what a notice is about, in one sentence. */
export function useNoticeSentence(): (notice: Notice) => string {
  const { t } = useTranslation()
  const { number } = useFormat()
  return ({ kind, repair }) => t(`notices.kinds.${kind}`, { number: ltrText(number(repair.number)) })
}
