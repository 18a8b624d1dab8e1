import { Badge, type MantineSize } from '@mantine/core'
import { IconArrowBackUp, IconTruck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentRow } from '#shared/stock/document'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'

type Props = {
  readonly document: Pick<DocumentRow, 'reversedBy' | 'isInTransit'>
  /** Names the document that took it back, where there is room. */
  readonly isFull?: boolean
  readonly size?: MantineSize
}

/** What became of a document where it does not simply stand: it was taken back, or its parts are on their way. */
export function DocumentStateBadge({
  document: { reversedBy, isInTransit },
  isFull = false,
  size = 'md',
}: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (reversedBy) {
    return (
      <Badge
        color="gray"
        variant="outline"
        size={size}
        tt="none"
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
      >
        {isFull
          ? t('stockDocuments.list.takenBackBy', { number: ltrText(number(reversedBy.number)) })
          : t('stockDocuments.list.takenBack')}
      </Badge>
    )
  }
  if (!isInTransit) return null
  return (
    <Badge
      color="orange"
      variant="light"
      size={size}
      tt="none"
      leftSection={<IconTruck size={14} aria-hidden />}
    >
      {t('stockDocuments.list.onItsWay')}
    </Badge>
  )
}
