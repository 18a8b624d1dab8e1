import { Badge } from '@mantine/core'
import type { Id } from '#shared/kernel/ids'
import type { StatusKind } from '#shared/repairs/status'
import { statusLooks } from './status-look'
import { useStatuses } from './use-statuses'

type Props = { readonly kind: StatusKind; readonly statusId?: Id; readonly size?: 'sm' | 'md' | 'lg' }

/** Where a repair stands: icon, word and colour. */
export function StatusBadge({ kind, statusId, size = 'md' }: Props) {
  const { shown } = useStatuses()
  const { name, color } = shown(kind, statusId)
  const Icon = statusLooks[kind].icon
  return (
    <Badge color={color} variant="light" size={size} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {name}
    </Badge>
  )
}
