import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useCommand, useCommandId } from '../api/use-command'
import { CommandForm } from './command-form'
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
    <CommandForm command={act} button={button} onSubmit={() => act.run(undefined)}>
      <Textarea
        label={label}
        data-autofocus
        autosize
        minRows={2}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </CommandForm>
  )
}
