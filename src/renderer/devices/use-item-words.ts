import { useTranslation } from 'react-i18next'
import { toLocale } from '../i18n/i18n'
import { useItemLabel } from './use-item-label'

/** Conditions, accessories and tests in words, as one line of the person's language. */
export function useItemWords(): (items: readonly string[]) => string {
  const { i18n } = useTranslation()
  const label = useItemLabel()
  const comma = toLocale(i18n.language) === 'en' ? ', ' : '، '
  return items => items.map(label).join(comma)
}
