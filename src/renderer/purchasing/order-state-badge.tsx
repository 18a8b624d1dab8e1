import type { MantineSize } from '@mantine/core'
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
import { type BadgeLook, LookBadge } from '../ui/look-badge'

const looks = {
  draft: { icon: IconPencil, color: 'gray' },
  ordered: { icon: IconTruck, color: 'blue' },
  part_received: { icon: IconPackageImport, color: 'orange' },
  received: { icon: IconCircleCheck, color: 'green' },
  closed: { icon: IconLock, color: 'dark' },
  cancelled: { icon: IconBan, color: 'gray' },
} as const satisfies Record<OrderState, BadgeLook>

type Props = { readonly state: OrderState; readonly size?: MantineSize }

/** How an order stands: icon, word and colour (rule J1). */
export function OrderStateBadge({ state, size }: Props) {
  const { t } = useTranslation()
  return (
    <LookBadge look={looks[state]} size={size}>
      {t(`purchasing.states.${state}`)}
    </LookBadge>
  )
}
