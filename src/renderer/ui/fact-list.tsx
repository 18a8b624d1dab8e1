import { SimpleGrid, Text } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'

type Fact = { readonly label: string; readonly value: ReactNode }

type Props = { readonly facts: readonly Fact[] }

/** Names and values, one under the other; what is empty is left out. */
export function FactList({ facts }: Props) {
  return (
    <SimpleGrid component="dl" cols={1} verticalSpacing={2} m={0}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value }) => (
          <Fragment key={label}>
            <Text component="dt" size="xs" c="dimmed" mt={6}>
              {label}
            </Text>
            <Text component="dd" m={0} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </Fragment>
        ))}
    </SimpleGrid>
  )
}
