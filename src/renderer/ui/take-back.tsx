import { ActionIcon, Popover, type PopoverProps } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ComponentProps, useState } from 'react'
import { ReasonForm } from './reason-form'

type Props = Omit<ComponentProps<typeof ReasonForm>, 'onDone'> & {
  /** What is taken back, said after the verb of the button. */
  readonly of: string
  readonly position?: NonNullable<PopoverProps['position']>
}

/** Takes back what stands beside it, with a reason; what was taken back stays to be seen. */
export function TakeBack({ of, position = 'bottom', ...form }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      withinPortal
      trapFocus
      returnFocus
      width={300}
      position={position}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${form.button}: ${of}`}
          onClick={() => setOpen(!isOpen)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <ReasonForm {...form} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
