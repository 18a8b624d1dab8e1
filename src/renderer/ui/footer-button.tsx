import type { ComponentProps } from 'react'
import { KeyButton } from './key-button'

type Props = Omit<ComponentProps<typeof KeyButton>, 'shortcut' | 'size' | 'miw'>

/** The act that a long form ends with, in its footer. */
export function FooterButton(props: Props) {
  return <KeyButton {...props} shortcut="Ctrl+Enter" size="md" miw={220} />
}
