import { useFormat } from '../i18n/use-format'
import { Ltr } from './ltr'

/** The number of a document (a repair, a claim, a statement) in the digits of the language; codes to compare keep theirs. */
export function DocumentNumber({ children }: { readonly children: string }) {
  const { number } = useFormat()
  return <Ltr>{number(children)}</Ltr>
}
