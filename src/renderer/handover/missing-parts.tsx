import { Group, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useItemWords } from '../devices/use-item-words'
import { useFormat } from '../i18n/use-format'
import type { MissingAnswer } from './use-hand-over'

type Props = { readonly missing: readonly MissingAnswer[] }

/** Which parts of the hand-over are still open, so that nobody wonders why the button is off. */
export function MissingParts({ missing }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useItemWords()
  if (missing.length === 0) return null
  const sentence = (part: MissingAnswer): string => {
    switch (part.code) {
      case 'BALANCE_OPEN':
        return t('handover.missing.BALANCE_OPEN', { amount: format.money(part.balance) })
      case 'CREDIT_OWED':
        return t('handover.missing.CREDIT_OWED', { amount: format.money(part.credit) })
      case 'ACCESSORIES_UNTICKED':
        return t('handover.missing.ACCESSORIES_UNTICKED', { names: words(part.names) })
      default:
        return t(`handover.missing.${part.code}`)
    }
  }
  return (
    <Group gap="xs" wrap="nowrap" role="status">
      <IconListCheck size={20} aria-hidden />
      <Text size="sm">
        {t('handover.missing.title')}: {missing.map(sentence).join(' ')}
      </Text>
    </Group>
  )
}
