import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'

type Props = { readonly label: string; readonly onPress: () => void }

/** Beside what was chosen: takes it away again, so that another can be chosen. */
export function OtherButton({ label, onPress }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onPress}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
