import { Badge, type MantineSize } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

/** One icon and one colour a kind or a state; colour never stands alone. */
export type BadgeLook = { readonly icon: Icon; readonly color: string }

type Props = {
  readonly look: BadgeLook
  readonly children: string
  readonly size?: MantineSize | undefined
}

/** What something is or how it stands: icon, word and colour. */
export function LookBadge({ look: { icon: Icon, color }, children, size = 'md' }: Props) {
  return (
    <Badge
      color={color}
      variant="light"
      size={size}
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      {children}
    </Badge>
  )
}
