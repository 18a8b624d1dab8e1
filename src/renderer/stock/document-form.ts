import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { useCommand } from '../api/use-command'
import { focusFirstMistake } from '../check-in/field-order'
import { isFieldRefusal } from '../ui/field-refusal'
import { type Mistakes, useMistakes } from './line-mistakes'

type Judged = { readonly values: unknown; readonly schema: z.ZodType }

type Options<Form, Saved> = {
  readonly initial: Form
  /** What would be sent, right or not, and what it is judged by. */
  readonly judged: (form: Form) => Judged
  /** What more than its schema a form needs before it is sent. */
  readonly isReady?: (form: Form) => boolean
  readonly send: (form: Form) => Promise<Saved>
  readonly onChange: (form: Form) => void
  /** Is waited for before the form is sent: a crash after that must find what was sent. */
  readonly onSend: (form: Form) => Promise<unknown>
  readonly onSaved: (saved: Saved) => void
}

/** What the parts of the screen of a document share. */
export type DocumentForm<Form> = {
  readonly form: Form
  readonly patch: (changed: Partial<Form>) => void
  /** The form at this moment, also before it is drawn. */
  readonly read: () => Form
  /** The person has tried to save. */
  readonly isTried: boolean
  /** What is wrong, once the person has tried to save. */
  readonly mistakes: Mistakes
  readonly error: unknown
  /** The refusal where no field shows it. */
  readonly unplacedError: unknown
  /** From the press until the page has gone on, or the refusal is here. */
  readonly isSaving: boolean
  readonly submit: () => void
  readonly root: React.RefObject<HTMLFormElement | null>
}

/** The state of a document from its first line until it is saved; sent twice under its id it makes one document. */
export function useDocumentForm<Form extends { readonly commandId: string }, Saved>({
  initial,
  judged,
  isReady,
  send,
  onChange,
  onSend,
  onSaved,
}: Options<Form, Saved>): DocumentForm<Form> {
  const mistakesOf = useMistakes()
  const [form, setForm] = useState(initial)
  const [isTried, setTried] = useState(false)
  const [failures, setFailures] = useState(0)
  const latest = useRef(initial)
  const isOver = useRef(false)
  const [isSaved, setSaved] = useState(false)
  const root = useRef<HTMLFormElement>(null)
  const write = (next: Form) => {
    // An undo or the answer to a scan may come late: a document that is there has no draft any more.
    if (isOver.current) return
    latest.current = next
    setForm(next)
    onChange(next)
  }
  const save = useCommand(
    async (sent: Form) => {
      await onSend(sent)
      return send(sent)
    },
    saved => {
      isOver.current = true
      setSaved(true)
      onSaved(saved)
    },
    () => write({ ...latest.current, commandId: crypto.randomUUID() }),
  )
  const submit = () => {
    const { values, schema } = judged(latest.current)
    setTried(true)
    const isRight = schema.safeParse(values).success && (isReady?.(latest.current) ?? true)
    if (isRight) save.run(latest.current)
    else setFailures(failures + 1)
  }
  // The mistakes are marked only once the page has been drawn with them.
  useEffect(() => {
    if (failures > 0 || save.error) focusFirstMistake(root.current)
  }, [failures, save.error])
  const { values, schema } = judged(form)
  return {
    form,
    patch: changed => {
      const isBegunAnew = changed.commandId !== undefined && changed.commandId !== latest.current.commandId
      write({ ...latest.current, ...changed })
      save.clearError()
      if (isBegunAnew) {
        setTried(false)
        setFailures(0)
      }
    },
    read: () => latest.current,
    isTried,
    mistakes: isTried || save.error ? mistakesOf(values, schema, save.error) : new Map(),
    error: save.error,
    unplacedError: isFieldRefusal(save.error) ? undefined : save.error,
    isSaving: save.isRunning || isSaved,
    submit,
    root,
  }
}
