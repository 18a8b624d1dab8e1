import { Button, Group, type MantineSize, Stack } from '@mantine/core'
import { type ReactNode, type SubmitEvent, useRef } from 'react'
import { ErrorNote } from './error-note'
import { isFieldRefusal } from './field-refusal'
import { KeyButton } from './key-button'

type Props = {
  readonly command: { readonly error: unknown; readonly isRunning: boolean }
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  /** The verb of the act; none where nothing can be changed. */
  readonly button: ReactNode | undefined
  readonly size?: MantineSize
  /** The form is what its page is about: Ctrl+Enter sends it from anywhere, and its button stands at the start. */
  readonly isPage?: boolean
  /** Refusals that name a field stand at the field. */
  readonly hasFieldErrors?: boolean
  /** Another form beside it has the main act. */
  readonly isSecondary?: boolean
  /** Something in the form was changed: what was said of it before may be true no more. */
  readonly onChange?: (() => void) | undefined
  /** Other acts, beside the button. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** Fields, why the act did not happen, and the button of the act: every form is built so. */
export function CommandForm({ command, onSubmit, onChange, hasFieldErrors, children, ...act }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const isToldAtField = hasFieldErrors && isFieldRefusal(command.error)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit(event)
      }}
      onChange={onChange}
    >
      <Stack gap="sm">
        {children}
        {!isToldAtField && <ErrorNote error={command.error} />}
        {act.button && (
          <Act {...act} isRunning={command.isRunning} onKey={() => form.current?.requestSubmit()} />
        )}
      </Stack>
    </form>
  )
}

type ActProps = Pick<Props, 'button' | 'size' | 'isPage' | 'isSecondary' | 'beside'> & {
  readonly isRunning: boolean
  readonly onKey: () => void
}

function Act({ button, size = 'sm', isPage, isSecondary, beside, isRunning, onKey }: ActProps) {
  const look = { size, variant: isSecondary ? 'default' : 'filled', loading: isRunning }
  const send = isPage ? (
    <KeyButton {...look} type="submit" shortcut="Ctrl+Enter" onPress={onKey}>
      {button}
    </KeyButton>
  ) : (
    <Button {...look} type="submit" {...(beside && { flex: 1 })}>
      {button}
    </Button>
  )
  if (!isPage && !beside) return send
  return (
    <Group>
      {send}
      {beside}
    </Group>
  )
}
