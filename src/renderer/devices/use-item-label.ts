import { useTranslation } from 'react-i18next'
import { itemLabel } from '#shared/devices/item-label'

/** The words of conditions, accessories and tests in the person's language. */
export function useItemLabel(): (item: string) => string {
  const { t } = useTranslation()
  const items = t('items', { returnObjects: true })
  return item => itemLabel(items, item)
}
