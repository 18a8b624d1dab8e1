import { useTranslation } from 'react-i18next'
import { itemLabel } from '#shared/devices/item-label'
import { toLocale } from '../i18n/i18n'

/** Conditions, accessories and tests in words, as one line of the person's language. */
export function useItemWords(): (items: readonly string[]) => string {
  const { t, i18n } = useTranslation()
  const words = t('items', { returnObjects: true })
  const comma = toLocale(i18n.language) === 'en' ? ', ' : '، '
  return items => items.map(item => itemLabel(words, item)).join(comma)
}
