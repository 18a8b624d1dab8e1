import { Alert, Button } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format'

type Props = {
  readonly restoredAt: string | null
  readonly isCleared: boolean
  readonly onUndo: () => void
}

/** Says that the unfinished receipt came back, or that it was emptied and can be had again. */
export function ReceiptDraftNote({ restoredAt, isCleared, onUndo }: Props) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  if (isCleared) {
    return (
      <Alert role="status" color="gray" variant="light" p={6}>
        {t('stockDocuments.receive.cleared')}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRotate size={16} aria-hidden />}
          onClick={onUndo}
        >
          {t('common.undo')}
        </Button>
      </Alert>
    )
  }
  if (restoredAt === null) return null
  return (
    <Alert role="status" color="blue" variant="light" p={6}>
      {t('stockDocuments.receive.restored', { at: instant(restoredAt, 'short') })}
    </Alert>
  )
}
