import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly label: string; readonly children: ReactNode }

/** A fact of a head with its name before it. */
export function Labelled({ label, children }: Props) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Text span inherit c="dimmed">
        {label}:
      </Text>{' '}
      {children}
    </Text>
  )
}
