import { useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/kernel/ids'
import { type SupplierReturn, sendBackSchema } from '#shared/purchasing/supplier-return'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { focusFirstMistake } from '../check-in/field-order'
import { type Mistakes, useMistakes } from '../stock/line-mistakes'
import { type Line, quantityOf } from '../stock/line-model'
import { type DocumentLines, useDocumentLines } from '../stock/line-state'
import { isFieldRefusal } from '../ui/field-refusal'

/** A return as it stands on the screen. */
export type SendBackValues = {
  readonly supplierId: Id | null
  readonly order: SupplierReturn['order']
  /** Where all of it lies. */
  readonly fromId: Id | null
  readonly reason: string
  readonly reference: string
  readonly lines: readonly Line[]
}

/** What the parts of the form share. */
export type SendBackState = {
  readonly form: SendBackValues
  readonly patch: (changed: Partial<SendBackValues>) => void
  readonly lines: DocumentLines
  /** What is wrong, once the person has tried to save. */
  readonly mistakes: Mistakes
  readonly unplacedError: unknown
  readonly isSaving: boolean
  readonly submit: () => void
  readonly root: React.RefObject<HTMLFormElement | null>
}

const schema = sendBackSchema.omit({ commandId: true })

/** The state of a return from the first scan until it left the stock; sent twice it makes one return. */
export function useSendBack(
  initial: SendBackValues,
  onSaved: (returned: SupplierReturn) => void,
): SendBackState {
  const { client } = useApi()
  const commandId = useCommandId()
  const mistakesOf = useMistakes()
  const [form, setForm] = useState(initial)
  const [isTried, setTried] = useState(false)
  const [failures, setFailures] = useState(0)
  const latest = useRef(initial)
  const root = useRef<HTMLFormElement>(null)
  const save = useCommand(
    (values: unknown) =>
      client.purchasing.sendBack({ ...schema.parse(values), commandId: commandId.current() }),
    returned => {
      commandId.renew()
      onSaved(returned)
    },
    commandId.renew,
  )
  const patch = (changed: Partial<SendBackValues>) => {
    latest.current = { ...latest.current, ...changed }
    setForm(latest.current)
    save.clearError()
  }
  const submit = () => {
    const values = valuesOf(latest.current)
    setTried(true)
    if (schema.safeParse(values).success) save.run(values)
    else setFailures(failures + 1)
  }
  // The mistakes are marked only once the page has been drawn with them.
  useEffect(() => {
    if (failures > 0 || save.error) focusFirstMistake(root.current)
  }, [failures, save.error])
  return {
    form,
    patch,
    lines: useDocumentLines({
      root,
      lines: form.lines,
      read: () => latest.current.lines,
      write: lines => patch({ lines }),
    }),
    mistakes: isTried || save.error ? mistakesOf(valuesOf(form), schema, save.error) : new Map(),
    unplacedError: isFieldRefusal(save.error) ? undefined : save.error,
    isSaving: save.isRunning,
    submit,
    root,
  }
}

/** What would be sent, right or not. */
function valuesOf({ supplierId, order, fromId, reason, reference, lines }: SendBackValues) {
  return {
    supplierId,
    orderId: order?.id ?? null,
    reason,
    reference,
    lines: lines.map(line => ({
      partId: line.part.id,
      fromId,
      quantity: quantityOf(line),
      serialNos: line.serialNos,
    })),
  }
}
