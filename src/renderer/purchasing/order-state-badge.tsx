import { Badge, type MantineSize } from '@mantine/core'
import {
  IconBan,
  IconCircleCheck,
  IconLock,
  IconPackageImport,
  IconPencil,
  IconTruck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrderState } from '#shared/purchasing/order-state'

/** One icon and one colour a state; colour never stands alone. */
const looks = {
  draft: { icon: IconPencil, color: 'gray' },
  ordered: { icon: IconTruck, color: 'blue' },
  part_received: { icon: IconPackageImport, color: 'orange' },
  received: { icon: IconCircleCheck, color: 'green' },
  closed: { icon: IconLock, color: 'dark' },
  cancelled: { icon: IconBan, color: 'gray' },
} as const satisfies Record<OrderState, { icon: typeof IconTruck; color: string }>

type Props = { readonly state: OrderState; readonly size?: MantineSize }

/** How an order stands: icon, word and colour (rule J1). */
export function OrderStateBadge({ state, size = 'md' }: Props) {
  const { t } = useTranslation()
  const { icon: Icon, color } = looks[state]
  return (
    <Badge
      color={color}
      variant="light"
      size={size}
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      {t(`purchasing.states.${state}`)}
    </Badge>
  )
}
