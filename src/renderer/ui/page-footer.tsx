import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-footer.module.css'

type Props = {
  /** What is still missing or went wrong, beside the act. */
  readonly note: ReactNode
  readonly action: ReactNode
}

/** The end of a form that is longer than the window: its act is always in sight. */
export function PageFooter({ note, action }: Props) {
  return (
    <footer className={classes.footer}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <div>{note}</div>
        {action}
      </Group>
    </footer>
  )
}
