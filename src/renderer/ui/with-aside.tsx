import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './with-aside.module.css'

type Props = { readonly aside: ReactNode; readonly children: ReactNode }

/** Facts at the start side, the wide content beside them. */
export function WithAside({ aside, children }: Props) {
  return (
    <div className={classes.columns}>
      <Stack gap="md">{aside}</Stack>
      <div>{children}</div>
    </div>
  )
}
