import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemLabel } from '#shared/devices/item-label'

/** The words of conditions, accessories and tests in the person's language. */
export function useItemLabel(): (item: string) => string {
  const words = useItemWords()
  return item => itemLabel(words, item)
}

/** All of them by their keys; gathered once a language, since i18next looks up each of a hundred. */
export function useItemWords(): Readonly<Record<string, string>> {
  const { t } = useTranslation()
  return useMemo(() => t('items', { returnObjects: true }), [t])
}
