import { type SupplierReturn, sendBackSchema } from '#shared/purchasing/supplier-return'
import { useApi } from '../api/api-context'
import { type DocumentForm, useDocumentForm } from '../stock/document-form'
import { type DocumentLines, useDocumentLines } from '../stock/line-state'
import { returnValues, type SendBackValues } from './send-back-model'

/** What the parts of the form share. */
export type SendBackState = DocumentForm<SendBackValues> & { readonly lines: DocumentLines }

type Options = {
  readonly initial: SendBackValues
  readonly onChange: (form: SendBackValues) => void
  readonly onSend: (form: SendBackValues) => Promise<unknown>
  readonly onSaved: (returned: SupplierReturn) => void
}

/** The state of a return from the first scan until it left the stock. */
export function useSendBack(options: Options): SendBackState {
  const { client } = useApi()
  const document = useDocumentForm({
    ...options,
    judged: form => ({ values: returnValues(form), schema: sendBackSchema }),
    send: form => client.purchasing.sendBack(sendBackSchema.parse(returnValues(form))),
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
