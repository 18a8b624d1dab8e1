import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { type Order, orderEditSchema } from '#shared/purchasing/order'
import type { PartRef } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { focusFirstMistake } from '../check-in/field-order'
import { type Mistakes, useMistakes } from '../stock/line-mistakes'
import { isFieldRefusal } from '../ui/field-refusal'
import { ltrText } from '../ui/ltr-text'
import { useUndoNotice } from '../ui/use-undo-notice'
import {
  type DraftLine,
  draftLine,
  inPacks,
  type OrderForm,
  onFirstTerms,
  onTerms,
  orderValues,
  withOneMore,
} from './order-form-model'
import { useTermsOf } from './use-terms-of'

type Options = {
  readonly initial: OrderForm
  /** The order that is changed; undefined for a new one. */
  readonly order: Order | undefined
  readonly onSaved: (order: Order) => void
}

/** What the parts of the form of an order share. */
export type OrderFormState = {
  readonly form: OrderForm
  readonly root: React.RefObject<HTMLFormElement | null>
  readonly patch: (changed: Partial<OrderForm>) => void
  readonly chooseSupplier: (id: Id | null) => Promise<void>
  /** Adds a part, or one more of it, and leads to its line. */
  readonly addPart: (part: PartRef) => Promise<void>
  readonly changeLine: (key: string, changed: Partial<DraftLine>) => void
  /** Rounds a line up to whole packs: its quantity was left. */
  readonly packLine: (key: string) => void
  /** Takes a line out; it can be had again. */
  readonly removeLine: (key: string) => void
  /** What is wrong, once the person has tried to save. */
  readonly mistakes: Mistakes
  readonly unplacedError: unknown
  readonly isSaving: boolean
  readonly submit: () => void
}

const schema = orderEditSchema.omit({ commandId: true, id: true, version: true })

/** The state of an order from its first part to the stored draft; sent twice it makes one order. */
export function useOrderForm({ initial, order, onSaved }: Options): OrderFormState {
  const { client } = useApi()
  const { t } = useTranslation()
  const offerUndo = useUndoNotice()
  const commandId = useCommandId()
  const mistakesOf = useMistakes()
  const termsOf = useTermsOf()
  const [form, setForm] = useState(initial)
  const [isTried, setTried] = useState(false)
  const [failures, setFailures] = useState(0)
  const latest = useRef(initial)
  const root = useRef<HTMLFormElement>(null)
  const leadTo = useLineFocus(root)
  const save = useCommand(
    (values: unknown) =>
      client.purchasing.saveOrder({
        ...schema.parse(values),
        commandId: commandId.current(),
        ...(order && { id: order.id }),
        version: order?.version ?? 0,
      }),
    saved => {
      commandId.renew()
      onSaved(saved)
    },
    commandId.renew,
  )
  const patch = (changed: Partial<OrderForm>) => {
    latest.current = { ...latest.current, ...changed }
    setForm(latest.current)
    save.clearError()
  }
  const mapLines = (change: (line: DraftLine) => DraftLine) =>
    patch({ lines: latest.current.lines.map(change) })
  const mapLine = (key: string, change: (line: DraftLine) => DraftLine) =>
    mapLines(line => (line.key === key ? change(line) : line))

  const chooseSupplier = async (supplierId: Id | null) => {
    patch({ supplierId })
    const parts = new Set(latest.current.lines.map(({ part }) => part.id))
    const found = new Map(
      await Promise.all([...parts].map(async id => [id, await termsOf(id, supplierId)] as const)),
    )
    // Another supplier may have been chosen meanwhile.
    if (latest.current.supplierId === supplierId) {
      mapLines(line => onTerms(line, found.get(line.part.id)?.terms ?? null))
    }
  }
  const addPart = async (part: PartRef) => {
    const before = latest.current.lines.find(line => line.part.id === part.id)
    if (before) {
      mapLine(before.key, withOneMore)
      return leadTo(before.key)
    }
    const { supplierId, lines } = latest.current
    const isFirst = supplierId === null && lines.length === 0
    const line = draftLine({ part, terms: null })
    patch({ lines: [...lines, line] })
    // At once: whoever scans on must not have the focus moved under the next code.
    leadTo(line.key)
    const { terms, usual } = await termsOf(part.id, supplierId)
    if (latest.current.supplierId !== supplierId) return
    mapLine(line.key, added => onFirstTerms(added, isFirst ? usual : terms))
    if (isFirst && usual) patch({ supplierId: usual.supplier.id })
  }
  const removeLine = (key: string) => {
    const line = latest.current.lines.find(other => other.key === key)
    if (!line) return
    patch({ lines: latest.current.lines.filter(other => other !== line) })
    offerUndo(t('purchasing.form.removed', { part: ltrText(line.part.number) }), async () => {
      if (!latest.current.lines.some(other => other.key === key)) {
        patch({ lines: [...latest.current.lines, line] })
      }
    })
  }
  const submit = () => {
    mapLines(inPacks)
    const values = orderValues(latest.current)
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
    root,
    patch,
    chooseSupplier,
    addPart,
    changeLine: (key, changed) => mapLine(key, line => ({ ...line, ...changed })),
    packLine: key => mapLine(key, inPacks),
    removeLine,
    mistakes: isTried || save.error ? mistakesOf(orderValues(form), schema, save.error) : new Map(),
    unplacedError: isFieldRefusal(save.error) ? undefined : save.error,
    isSaving: save.isRunning,
    submit,
  }
}

/** A line may only appear with the change that leads to it: the focus follows the drawing. */
function useLineFocus(root: React.RefObject<HTMLElement | null>): (key: string) => void {
  const [wanted, setWanted] = useState<{ readonly key: string }>()
  useEffect(() => {
    if (!wanted) return
    const field = root.current?.querySelector<HTMLInputElement>(`[data-line="${wanted.key}"] input`)
    field?.focus()
    field?.select()
    field?.scrollIntoView?.({ block: 'nearest' })
  }, [wanted, root])
  return key => setWanted({ key })
}
