import { Group, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly title: ReactNode
  /** What can be done here, at the end side of the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page: its title once, its actions, and its content over the whole width. */
export function Page({ title, actions, children }: Props) {
  return (
    <Stack gap="md" p="md" pb={0} mih="calc(100vh - var(--app-shell-header-height, 0px))">
      <Group justify="space-between" align="center" wrap="nowrap" mih={36}>
        <Title order={1} size="h3">
          {title}
        </Title>
        <Group gap="xs" wrap="nowrap">
          {actions}
        </Group>
      </Group>
      {children}
    </Stack>
  )
}
