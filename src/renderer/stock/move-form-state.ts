import { useEffect, useRef, useState } from 'react'
import type { StockDocument } from '#shared/stock/document'
import { useApi } from '../api/api-context'
import type { Client } from '../api/connect'
import { useCommand } from '../api/use-command'
import { focusFirstMistake } from '../check-in/field-order'
import { isFieldRefusal } from '../ui/field-refusal'
import { type Mistakes, useMistakes } from './line-mistakes'
import { type DocumentLines, useDocumentLines } from './line-state'
import { type MoveForm, moveSchemas, moveValues } from './move-form'

/** What the parts of the moving screen share. */
export type MoveState = {
  readonly form: MoveForm
  readonly patch: (changed: Partial<MoveForm>) => void
  /** The form at this moment, also before it is drawn. */
  readonly read: () => MoveForm
  readonly lines: DocumentLines
  /** What is wrong, once the person has tried to save. */
  readonly mistakes: Mistakes
  /** The refusal where no field shows it. */
  readonly unplacedError: unknown
  readonly isSaving: boolean
  readonly submit: () => void
  readonly root: React.RefObject<HTMLFormElement | null>
}

type Options = {
  readonly initial: MoveForm
  readonly onChange: (form: MoveForm) => void
  /** Is waited for before the movement is sent: a crash after that must find what was sent. */
  readonly onSend: (form: MoveForm) => Promise<unknown>
  readonly onSaved: (document: StockDocument) => void
}

/** The state of a movement from the first scan to the saved document; sent twice it makes one document. */
export function useMoveForm({ initial, onChange, onSend, onSaved }: Options): MoveState {
  const { client } = useApi()
  const mistakesOf = useMistakes()
  const [form, setForm] = useState(initial)
  const [isTried, setTried] = useState(false)
  const [failures, setFailures] = useState(0)
  const latest = useRef(initial)
  const root = useRef<HTMLFormElement>(null)
  const save = useCommand(
    async (sent: MoveForm) => {
      await onSend(sent)
      return send(client, sent)
    },
    onSaved,
    () => change({ commandId: crypto.randomUUID() }),
  )
  const change = (changed: Partial<MoveForm>) => {
    latest.current = { ...latest.current, ...changed }
    setForm(latest.current)
    onChange(latest.current)
  }
  const patch = (changed: Partial<MoveForm>) => {
    change(changed)
    save.clearError()
  }
  const submit = () => {
    const sent = latest.current
    const { success } = moveSchemas[sent.act].safeParse(moveValues(sent))
    setTried(true)
    if (success) save.run(sent)
    else setFailures(failures + 1)
  }
  // The mistakes are marked only once the page has been drawn with them.
  useEffect(() => {
    if (failures > 0 || save.error) focusFirstMistake(root.current)
  }, [failures, save.error])
  const values = moveValues(form)
  return {
    form,
    patch,
    read: () => latest.current,
    lines: useDocumentLines({
      root,
      lines: form.lines,
      read: () => latest.current.lines,
      write: lines => patch({ lines }),
    }),
    mistakes: isTried || save.error ? mistakesOf(values, moveSchemas[form.act], save.error) : new Map(),
    unplacedError: isFieldRefusal(save.error) ? undefined : save.error,
    isSaving: save.isRunning,
    submit,
    root,
  }
}

function send({ stock }: Client, form: MoveForm): Promise<StockDocument> {
  const values = moveValues(form)
  switch (form.act) {
    case 'transfer':
      return stock.transfer(moveSchemas.transfer.parse(values))
    case 'scrap':
      return stock.scrap(moveSchemas.scrap.parse(values))
    case 'disposal':
      return stock.dispose(moveSchemas.disposal.parse(values))
  }
}
