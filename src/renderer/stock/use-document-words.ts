import type { DocumentKind } from '#shared/stock/document'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'

/** A number that the program gave: of a repair, an order, a count. */
const ownNumber = /^(?:[A-Z]{1,3}-)?\d{4}-\d{5,}$/

/** Whether what such a document refers to is the supplier's paper; others refer to a repair or a count. */
export function isOfSupplier(kind: DocumentKind): boolean {
  return kind === 'receipt' || kind === 'supplier_return' || kind === 'return_receipt'
}

type Words = { readonly kind: DocumentKind; readonly reference: string; readonly reason: string }

/** What a document refers to and why it was made; numbers of ours stand in the digits of the language. */
export function useDocumentWords(): (words: Words) => {
  readonly reference: string
  readonly reason: string
} {
  const { number } = useFormat()
  const shown = (text: string) => (ownNumber.test(text) ? ltrText(number(text)) : text)
  return ({ kind, reference, reason }) => ({
    reference: isOfSupplier(kind) ? reference : shown(reference),
    reason: shown(reason),
  })
}
