import type { MantineSize } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconTruckReturn } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReturnState } from '#shared/purchasing/supplier-return'
import { type BadgeLook, LookBadge } from '../ui/look-badge'

const looks = {
  open: { icon: IconTruckReturn, color: 'orange' },
  ended: { icon: IconCircleCheck, color: 'green' },
  taken_back: { icon: IconArrowBackUp, color: 'gray' },
} as const satisfies Record<ReturnState, BadgeLook>

type Props = { readonly state: ReturnState; readonly size?: MantineSize }

/** How a return stands: icon, word and colour (rule J3). */
export function ReturnStateBadge({ state, size }: Props) {
  const { t } = useTranslation()
  return (
    <LookBadge look={looks[state]} size={size}>
      {t(`purchasing.returns.states.${state}`)}
    </LookBadge>
  )
}
