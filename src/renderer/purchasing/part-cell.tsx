import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PartRef } from '#shared/purchasing/supplier'
import { NumberLink } from '../claims/number-link'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { partPath } from '../stock/stock-places'
import { Clipped } from '../ui/clipped'

type Props = {
  readonly part: PartRef
  /** What else is said of it, in smaller letters below. */
  readonly children?: ReactNode
}

/** The part that a row is about: its number, which leads to it, and its name. */
export function PartCell({ part, children }: Props) {
  const { locale } = useFormat()
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Text span inherit fw={600} style={{ whiteSpace: 'nowrap' }}>
          <NumberLink place={partPath(part.id)} isCode>
            {part.number}
          </NumberLink>
        </Text>
        <Text size="sm" component="div" flex={1} miw={0}>
          <Clipped lines={2}>{partName(part, locale)}</Clipped>
        </Text>
      </Group>
      {children && (
        <Text size="xs" c="dimmed" component="div">
          {children}
        </Text>
      )}
    </>
  )
}
