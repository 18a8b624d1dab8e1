import { Badge, Group, type MantineSize } from '@mantine/core'
import { IconCheck, IconClipboardList, IconEyeOff, IconListSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CountRow, CountState } from '#shared/counting/model'

/** One icon and one colour a state; colour never stands alone. */
const looks = {
  counting: { icon: IconClipboardList, color: 'blue' },
  review: { icon: IconListSearch, color: 'orange' },
  approved: { icon: IconCheck, color: 'green' },
  cancelled: { icon: IconX, color: 'gray' },
} as const satisfies Record<CountState, { icon: typeof IconCheck; color: string }>

type Props = {
  readonly count: Pick<CountRow, 'state' | 'isBlind'>
  readonly size?: MantineSize
}

/** How far a count came, and whether it is counted without showing what the program says. */
export function CountStateBadge({ count: { state, isBlind }, size = 'md' }: Props) {
  const { t } = useTranslation()
  const { icon: Icon, color } = looks[state]
  const look = { size, tt: 'none', style: { flexShrink: 0 } } as const
  return (
    <Group gap={6} wrap="nowrap">
      <Badge {...look} color={color} variant="light" leftSection={<Icon size={14} aria-hidden />}>
        {t(`counting.states.${state}`)}
      </Badge>
      {isBlind && (
        <Badge {...look} color="gray" variant="outline" leftSection={<IconEyeOff size={14} aria-hidden />}>
          {t('counting.blind')}
        </Badge>
      )}
    </Group>
  )
}
