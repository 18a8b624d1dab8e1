import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LinePart } from './line-model'
import type { DocumentLines } from './line-state'

type Props = { readonly part: LinePart; readonly lines: DocumentLines }

/** Takes a line out; it can be had again. */
export function LineRemoveButton({ part, lines }: Props) {
  const { t } = useTranslation()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`${t('stockDocuments.lines.remove')}: ${part.number}`}
      onClick={() => lines.remove(part.id)}
    >
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
}
