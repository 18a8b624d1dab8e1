import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { newCountPath } from '../counting/count-places'
import { useMay } from '../shell/session'
import { KeyButton } from '../ui/key-button'
import { PartFilesMenu } from './part-files-menu'
import { openPlaceForm } from './place-form'
import type { StockTab } from './stock-page'
import { newPartPath } from './stock-places'

type Props = { readonly tab: StockTab }

/** What is made on each tab, by one key. */
export function StockActions({ tab }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const may = useMay()
  if (tab === 'parts') {
    return (
      <>
        <PartFilesMenu />
        {may('stock.editParts') && (
          <KeyButton shortcut="F8" onPress={() => navigate(newPartPath())}>
            {t('stock.parts.add')}
          </KeyButton>
        )}
      </>
    )
  }
  if (tab === 'counts') {
    return (
      <KeyButton shortcut="F8" onPress={() => navigate(newCountPath)}>
        {t('counting.list.start')}
      </KeyButton>
    )
  }
  if (tab === 'places' && may('stock.editParts')) {
    return (
      <KeyButton shortcut="F8" onPress={() => openPlaceForm({ title: t('stock.places.add') })}>
        {t('stock.places.add')}
      </KeyButton>
    )
  }
  return null
}
