import { Kbd } from '@mantine/core'

type Props = {
  /** As it is read: `Ctrl+Enter`, `F9`. */
  readonly keys: string
}

/** Keys of the keyboard as they are told everywhere; for screen readers the act itself names them. */
export function Keys({ keys }: Props) {
  return (
    <Kbd size="xs" dir="ltr" aria-hidden>
      {keys}
    </Kbd>
  )
}
