import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useCommand, useCommandId } from '../api/use-command'
import { ErrorNote } from './error-note'
import { useShortcut } from './use-shortcut'

type Props = {
  readonly label: string
  readonly button: string
  readonly send: (act: { readonly id: string; readonly reason: string }) => Promise<unknown>
  readonly onDone: () => void
}

/** An act that needs nothing but its reason. */
export function ReasonForm({ label, button, send, onDone }: Props) {
  const commandId = useCommandId()
  const [reason, setReason] = useState('')
  const act = useCommand(() => send({ id: commandId.current(), reason }), onDone, commandId.renew)
  useShortcut('Ctrl+Enter', () => act.run(undefined))
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        act.run(undefined)
      }}
    >
      <Stack>
        <Textarea
          label={label}
          data-autofocus
          autosize
          minRows={2}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <ErrorNote error={act.error} />
        <Button type="submit" loading={act.isRunning}>
          {button}
        </Button>
      </Stack>
    </form>
  )
}
