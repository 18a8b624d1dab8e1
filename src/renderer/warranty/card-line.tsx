import { Anchor, Group, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { CardRow } from '#shared/warranty/card'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import { CardStatusBadge } from './card-status-badge'

type Props = { readonly card: Pick<CardRow, 'id' | 'number' | 'status' | 'policyName'> }

/** A card in a line: its number, which opens it, where it stands and what it promises. */
export function CardLine({ card: { id, number, status, policyName } }: Props) {
  return (
    <div>
      <Anchor component={Link} href={`/warranty/cards/${id}`} size="sm">
        <Ltr>{number}</Ltr>
      </Anchor>
      <Group wrap="nowrap" gap="xs">
        <CardStatusBadge status={status} size="sm" />
        <Text component="div" size="xs" c="dimmed" miw={0}>
          <Clipped>{policyName}</Clipped>
        </Text>
      </Group>
    </div>
  )
}
