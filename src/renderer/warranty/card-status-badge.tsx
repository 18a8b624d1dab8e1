import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CardStatus } from '#shared/warranty/card'
import { cardStatusLooks } from './card-status-look'

type Props = { readonly status: CardStatus; readonly size?: 'sm' | 'md' | 'lg' }

/** Where a card stands: icon, word and colour. */
export function CardStatusBadge({ status, size = 'md' }: Props) {
  const { t } = useTranslation()
  const { icon: Icon, color } = cardStatusLooks[status]
  return (
    <Badge
      color={color}
      variant="light"
      size={size}
      tt="none"
      // Its word is what a row is looked at for: others give way.
      style={{ flex: 'none' }}
      leftSection={<Icon size={14} aria-hidden />}
    >
      {t(`warranty.statuses.${status}`)}
    </Badge>
  )
}
