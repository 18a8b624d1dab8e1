import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { type Order, orderEditSchema } from '#shared/purchasing/order'
import type { PartRef } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'
import { type DocumentForm, useDocumentForm } from '../stock/document-form'
import { useLineFocus } from '../stock/use-line-focus'
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
  readonly orderId: Id | undefined
  readonly onChange: (form: OrderForm) => void
  readonly onSend: (form: OrderForm) => Promise<unknown>
  readonly onSaved: (order: Order) => void
}

/** What the parts of the form of an order share. */
export type OrderFormState = DocumentForm<OrderForm> & {
  readonly chooseSupplier: (id: Id | null) => Promise<void>
  /** Adds a part, or one more of it, and leads to its line. */
  readonly addPart: (part: PartRef) => Promise<void>
  readonly changeLine: (key: string, changed: Partial<DraftLine>) => void
  /** Rounds a line up to whole packs: its quantity was left. */
  readonly packLine: (key: string) => void
  /** Takes a line out; it can be had again. */
  readonly removeLine: (key: string) => void
}

/** The state of an order from its first part to the stored draft. */
export function useOrderForm({ orderId, ...options }: Options): OrderFormState {
  const { client } = useApi()
  const { t } = useTranslation()
  const offerUndo = useUndoNotice()
  const termsOf = useTermsOf()
  const document = useDocumentForm({
    ...options,
    judged: form => ({ values: orderValues(form), schema: orderEditSchema }),
    send: form =>
      client.purchasing.saveOrder({
        ...orderEditSchema.parse(orderValues(form)),
        ...(orderId !== undefined && { id: orderId }),
      }),
  })
  const { read, patch } = document
  const leadTo = useLineFocus(document.root)
  const mapLines = (change: (line: DraftLine) => DraftLine) => {
    const before = read().lines
    const lines = before.map(change)
    if (lines.some((line, index) => line !== before[index])) patch({ lines })
  }
  const mapLine = (key: string, change: (line: DraftLine) => DraftLine) =>
    mapLines(line => (line.key === key ? change(line) : line))

  const chooseSupplier = async (supplierId: Id | null) => {
    patch({ supplierId })
    const parts = new Set(read().lines.map(({ part }) => part.id))
    const found = new Map(
      await Promise.all([...parts].map(async id => [id, await termsOf(id, supplierId)] as const)),
    )
    // Another supplier may have been chosen meanwhile.
    if (read().supplierId === supplierId) {
      mapLines(line => onTerms(line, found.get(line.part.id)?.terms ?? null))
    }
  }
  const addPart = async (part: PartRef) => {
    const before = read().lines.find(line => line.part.id === part.id)
    if (before) {
      mapLine(before.key, withOneMore)
      return leadTo(before.key)
    }
    const { supplierId, lines } = read()
    const isFirst = supplierId === null && lines.length === 0
    const line = draftLine({ part, terms: null })
    patch({ lines: [...lines, line] })
    // At once: whoever scans on must not have the focus moved under the next code.
    leadTo(line.key)
    const { terms, usual } = await termsOf(part.id, supplierId)
    const isThere = read().lines.some(({ key }) => key === line.key)
    if (read().supplierId !== supplierId || !isThere) return
    mapLine(line.key, added => onFirstTerms(added, isFirst ? usual : terms))
    if (isFirst && usual) patch({ supplierId: usual.supplier.id })
  }
  const removeLine = (key: string) => {
    const line = read().lines.find(other => other.key === key)
    if (!line) return
    patch({ lines: read().lines.filter(other => other !== line) })
    offerUndo(t('purchasing.form.removed', { part: ltrText(line.part.number) }), async () => {
      if (!read().lines.some(other => other.key === key)) {
        patch({ lines: [...read().lines, line] })
      }
    })
  }
  return {
    ...document,
    chooseSupplier,
    addPart,
    changeLine: (key, changed) => mapLine(key, line => ({ ...line, ...changed })),
    packLine: key => mapLine(key, inPacks),
    removeLine,
    submit: () => {
      mapLines(inPacks)
      document.submit()
    },
  }
}
