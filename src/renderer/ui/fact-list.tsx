import { Text } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import classes from './fact-list.module.css'

export type Fact = { readonly label: string; readonly value: ReactNode }

type Props = {
  readonly facts: readonly Fact[]
  /** In a narrow place each value stands under its name. */
  readonly isNarrow?: boolean
}

/** Names and values; what is empty is left out. */
export function FactList({ facts, isNarrow = false }: Props) {
  return (
    <dl className={classes.facts} data-narrow={isNarrow || undefined}>
      {facts.filter(isKnown).map(({ label, value }) => (
        <Fragment key={label}>
          <Text component="dt" size={isNarrow ? 'xs' : 'sm'} c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {value}
          </Text>
        </Fragment>
      ))}
    </dl>
  )
}

function isKnown({ value }: Fact): boolean {
  return value !== null && value !== undefined && value !== false && value !== ''
}
