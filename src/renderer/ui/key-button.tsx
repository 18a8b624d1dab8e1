import { Button, type ButtonProps } from '@mantine/core'
import { Keys } from './keys'
import { type Shortcut, useNamedShortcut } from './use-shortcut'

type Props = Omit<ButtonProps, 'rightSection'> & {
  /** A key that is called as it is matched: `Ctrl+Enter`, `F4`. */
  readonly shortcut: Shortcut
  readonly onPress: () => void
  /** A button of a form: clicked, it sends the form; `onPress` is what its key does. */
  readonly type?: 'submit'
  /** Enter goes from field to field to the button that carries it. */
  readonly 'data-stop'?: boolean
  readonly autoFocus?: boolean
}

/** A button that shows its key: pressing either is the same, and neither does anything while it is disabled. */
export function KeyButton({ shortcut, onPress, type, ...props }: Props) {
  useNamedShortcut({ shortcut, name: props.children, isOn: !props.disabled }, onPress)
  return (
    <Button
      {...props}
      aria-keyshortcuts={shortcut.replace('Ctrl', 'Control')}
      rightSection={<Keys keys={shortcut} />}
      {...(type ? { type } : { onClick: onPress })}
    />
  )
}
