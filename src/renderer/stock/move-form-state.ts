import type { StockDocument } from '#shared/stock/document'
import { useApi } from '../api/api-context'
import type { Client } from '../api/connect'
import { type DocumentForm, useDocumentForm } from './document-form'
import { type DocumentLines, useDocumentLines } from './line-state'
import { type MoveForm, moveSchemas, moveValues } from './move-form'

/** What the parts of the moving screen share. */
export type MoveState = DocumentForm<MoveForm> & { readonly lines: DocumentLines }

type Options = {
  readonly initial: MoveForm
  readonly onChange: (form: MoveForm) => void
  readonly onSend: (form: MoveForm) => Promise<unknown>
  readonly onSaved: (document: StockDocument) => void
}

/** The state of a movement from the first scan to the saved document. */
export function useMoveForm(options: Options): MoveState {
  const { client } = useApi()
  const document = useDocumentForm({
    ...options,
    judged: form => ({ values: moveValues(form), schema: moveSchemas[form.act] }),
    send: form => send(client, form),
  })
  const { root, form, read, patch } = document
  const lines = useDocumentLines({
    root,
    lines: form.lines,
    read: () => read().lines,
    write: changed => patch({ lines: changed }),
  })
  return { ...document, lines }
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
