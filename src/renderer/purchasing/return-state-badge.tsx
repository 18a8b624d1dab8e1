import { Badge, type MantineSize } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconTruckReturn } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReturnState } from '#shared/purchasing/supplier-return'

/** One icon and one colour a state; colour never stands alone. */
const looks = {
  open: { icon: IconTruckReturn, color: 'orange' },
  ended: { icon: IconCircleCheck, color: 'green' },
  taken_back: { icon: IconArrowBackUp, color: 'gray' },
} as const satisfies Record<ReturnState, { icon: typeof IconTruckReturn; color: string }>

type Props = { readonly state: ReturnState; readonly size?: MantineSize }

/** How a return stands: icon, word and colour (rule J3). */
export function ReturnStateBadge({ state, size = 'md' }: Props) {
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
      {t(`purchasing.returns.states.${state}`)}
    </Badge>
  )
}
