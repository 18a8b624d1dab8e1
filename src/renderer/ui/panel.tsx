import { Group, Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type Props = { readonly title: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }

/** One matter of a page, with its title and what can be done about it. */
export function Panel({ title, actions, children }: Props) {
  const titleId = useId()
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={titleId}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" mih={30}>
          <Title order={2} size="h5" id={titleId}>
            {title}
          </Title>
          <Group gap="xs" wrap="nowrap">
            {actions}
          </Group>
        </Group>
        {children}
      </Stack>
    </Paper>
  )
}
