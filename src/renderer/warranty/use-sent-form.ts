import type { z } from 'zod'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormOf } from '../ui/use-form-of'
import { useErrorSentence } from '../ui/use-sentence'

type Options<Schema extends z.ZodType, Values, Output> = {
  /** Of the input without its commandId. */
  readonly schema: Schema
  readonly initialValues: Values
  readonly send: (values: Values, commandId: string) => Promise<Output>
  readonly onDone: (output: Output) => void
}

/** A form of one command: judged by its schema, sent once, main's findings at their fields. */
export function useSentForm<Schema extends z.ZodType, Values extends Record<string, unknown>, Output>({
  schema,
  initialValues,
  send,
  onDone,
}: Options<Schema, Values, Output>) {
  const commandId = useCommandId()
  const sentence = useErrorSentence()
  const form = useFormOf(schema, { initialValues })
  const save = useCommand(
    async (values: Values) => {
      try {
        return await send(values, commandId.current())
      } catch (error) {
        form.showRefusal(error, sentence)
        throw error
      }
    },
    output => {
      commandId.renew()
      onDone(output)
    },
    commandId.renew,
  )
  return { form, save, submit: form.onSubmit(values => save.run(values)) }
}
