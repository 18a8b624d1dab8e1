import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Part } from '#shared/stock/part'
import { useMay } from '../shell/session'
import { KeyButton } from '../ui/key-button'
import { ltrText } from '../ui/ltr-text'
import { AdjustForm } from './adjust-form'
import { movePartPath, receivePartPath } from './document-places'

type Props = { readonly part: Part }

/** What is done with the stock of a part, each by one key and for who may. It only hides, main decides. */
export function PartActs({ part }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const may = useMay()
  const [isAdjusting, setAdjusting] = useState(false)
  const { id, number, isActive, stock } = part
  const canKeep = may('stock.keep')
  const canAdjust = may('stock.adjust')
  return (
    <>
      {canKeep && isActive && (
        <KeyButton shortcut="F6" onPress={() => navigate(receivePartPath(id))}>
          {t('stockDocuments.acts.receive')}
        </KeyButton>
      )}
      {canKeep && stock.onHand > 0 && (
        <KeyButton shortcut="F7" variant="default" onPress={() => navigate(movePartPath(id, 'transfer'))}>
          {t('stockDocuments.acts.move')}
        </KeyButton>
      )}
      {canAdjust && (
        <KeyButton shortcut="F8" variant="default" onPress={() => setAdjusting(true)}>
          {t('stockDocuments.acts.adjust')}
        </KeyButton>
      )}
      {canAdjust && stock.onHand > 0 && (
        <KeyButton shortcut="F10" variant="default" onPress={() => navigate(movePartPath(id, 'scrap'))}>
          {t('stockDocuments.acts.scrap')}
        </KeyButton>
      )}
      <Modal
        opened={isAdjusting}
        onClose={() => setAdjusting(false)}
        title={t('stockDocuments.adjust.title', { part: ltrText(number) })}
      >
        <AdjustForm part={part} onDone={() => setAdjusting(false)} />
      </Modal>
    </>
  )
}
