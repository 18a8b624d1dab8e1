import { Center, Stack, Text, ThemeIcon } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly icon: ReactNode
  /** What is missing, and what to press to have it. */
  readonly text: ReactNode
  readonly children?: ReactNode
}

export function EmptyState({ icon, text, children }: Props) {
  return (
    <Center mih={220} p="xl">
      <Stack align="center" gap="sm">
        <ThemeIcon variant="light" color="gray" size={56} radius="xl" aria-hidden>
          {icon}
        </ThemeIcon>
        <Text c="dimmed" ta="center" maw={420}>
          {text}
        </Text>
        {children}
      </Stack>
    </Center>
  )
}
